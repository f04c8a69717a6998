import { AppError } from '@backlot/contract';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import { addParsers } from '../shared/add-parsers.ts';
import { createBodyBudget } from '../shared/body-budget.ts';
import { sendRunHeaders } from '../shared/send-run-headers.ts';
import type { OneMinDependencies } from './dependencies.ts';
import { sendError } from './errors.ts';
import { postFeature } from './features.ts';
import { listModels, listStyles } from './lists.ts';
import { presentRecord } from './present-record.ts';
import { postAsset } from './upload.ts';

/** A body may carry pictures as data: URLs: an image and five references of 10 MB in all, in base64, and some room. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** Nineteen requests with a picture of 10 MB each; a body takes some times its size while it is read. */
const MAX_BODIES_BYTES = 256 * 1024 * 1024;
/** Requests without pictures in them are smaller. */
const SMALL_BODY_BYTES = 1024 * 1024;
const PRINCIPAL = 'oneMinPrincipal';

/** The 1min.ai dialect: `/api/*` behind a key and `/models` in the open, with its own errors throughout. */
export function oneMinSurface(deps: OneMinDependencies): FastifyPluginAsync {
  return async (app) => {
    await app.register(api(deps), { prefix: '/api' });
    await app.register(async (scope) => {
      scope.setErrorHandler(sendError);
      scope.get('/models', async ({ query }) => listModels(deps, queryField(query, 'feature')));
    });
  };
}

function api(deps: OneMinDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.setErrorHandler(sendError);
    scope.setNotFoundHandler((request, reply) =>
      sendError(new AppError('request.not-found', `Cannot ${request.method} ${pathOf(request)}`), request, reply),
    );
    await addParsers(scope);
    scope.decorateRequest(PRINCIPAL);
    scope.addHook('onRequest', async (request) => {
      request.setDecorator<Principal>(PRINCIPAL, await deps.authenticate(request.headers));
    });
    const principalOf = (request: FastifyRequest) => request.getDecorator<Principal>(PRINCIPAL);

    const admitBody = createBodyBudget({
      totalBytes: MAX_BODIES_BYTES,
      freeBytes: SMALL_BODY_BYTES,
      maxBodyBytes: MAX_BODY_BYTES,
    });
    scope.post('/features', { bodyLimit: MAX_BODY_BYTES, onRequest: admitBody }, (request, reply) =>
      postFeature(deps, principalOf(request), request, reply),
    );
    scope.get<{ Params: { uuid: string } }>('/results/:uuid', async (request, reply) => {
      const record = await deps.runs.find(principalOf(request), request.params.uuid.toLowerCase());
      if (record === undefined) return { aiRecord: null };
      sendRunHeaders(reply, record);
      return { aiRecord: await presentRecord(deps, record) };
    });
    scope.post('/assets', (request) => postAsset(deps, principalOf(request), request));
    scope.get('/recraft/styles', async ({ query }) => listStyles(queryField(query, 'taskType')));
  };
}

function queryField(query: unknown, name: string): unknown {
  return typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?')[0] ?? '';
}
