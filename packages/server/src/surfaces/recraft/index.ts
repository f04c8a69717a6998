import { AppError, RECRAFT_ENDPOINTS } from '@backlot/contract';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import { addParsers } from '../shared/add-parsers.ts';
import { createBodyBudget, type AdmitBody } from '../shared/body-budget.ts';
import { sendError } from '../shared/endpoints/errors.ts';
import { unitsLeft } from '../shared/endpoints/units.ts';
import type { RecraftDependencies } from './dependencies.ts';
import { listModels } from './list-models.ts';
import { optimizeColours } from './optimize-colours.ts';
import { postEndpoint } from './post-endpoint.ts';
import { addStyleRoutes } from './style-routes.ts';

/** A picture and its mask of 10 MB each, in base64, and some room. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** Nineteen requests with a picture of 10 MB each; a body takes some times its size while it is read. */
const MAX_BODIES_BYTES = 256 * 1024 * 1024;
/** Requests without pictures in them are smaller. */
const SMALL_BODY_BYTES = 1024 * 1024;
const PRINCIPAL = 'recraftPrincipal';

/**
 * Where the API is found: at its own prefix, at the same one doubled, which clients make of a base URL that has it already, and where
 * ComfyUI's nodes look for it.
 */
const PREFIXES = ['/v1', '/v1/v1', '/proxy/recraft'];

/** The Recraft dialect: its API behind a key, `/ping` and `/status` in the open, with its own errors throughout. */
export function recraftSurface(deps: RecraftDependencies): FastifyPluginAsync {
  const admitBody = createBodyBudget({
    totalBytes: MAX_BODIES_BYTES,
    freeBytes: SMALL_BODY_BYTES,
    maxBodyBytes: MAX_BODY_BYTES,
  });
  return async (app) => {
    app.get('/ping', (_request, reply) => reply.code(200).send());
    app.get('/status', async () => ({ service: true, generation: await deps.canGenerate() }));
    for (const prefix of PREFIXES) await app.register(api(deps, admitBody), { prefix });
  };
}

function api(deps: RecraftDependencies, admitBody: AdmitBody): FastifyPluginAsync {
  return async (scope) => {
    scope.setErrorHandler(sendError);
    scope.setNotFoundHandler((request, reply) =>
      sendError(new AppError('request.not-found', 'There is no such path.'), request, reply),
    );
    await addParsers(scope);
    scope.decorateRequest(PRINCIPAL);
    scope.addHook('onRequest', async (request) => {
      if (request.is404) return;
      request.setDecorator<Principal>(PRINCIPAL, await deps.authenticate(request.headers));
      if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES)
        throw new AppError('request.too-large', 'The body is too large.');
    });
    const principalOf = (request: FastifyRequest) => request.getDecorator<Principal>(PRINCIPAL);

    for (const entry of RECRAFT_ENDPOINTS) {
      for (const path of [entry.path, ...entry.aliases]) {
        scope.post(`/${path}`, { bodyLimit: MAX_BODY_BYTES, onRequest: admitBody }, (request, reply) =>
          postEndpoint(deps, entry, { principal: principalOf(request), request, reply }),
        );
      }
    }
    scope.get('/users/me', (request) => presentUser(deps, principalOf(request)));
    addStyleRoutes(scope, deps.styles, principalOf);
    scope.post('/colors/optimize', async ({ body }) => optimizeColours(deps, body));
    scope.get('/models', async () => listModels(deps));
  };
}

/** `GET /v1/users/me`. Some clients need every one of these, so that an unknown address is an empty one. */
async function presentUser({ account }: Pick<RecraftDependencies, 'account'>, principal: Principal): Promise<object> {
  const { userId, name, email, credits } = await account(principal);
  return { id: userId, credits: unitsLeft(credits), email: email ?? '', name };
}
