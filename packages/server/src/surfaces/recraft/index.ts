import { AppError, RECRAFT_ENDPOINTS } from '@backlot/contract';
import type { FastifyPluginAsync } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import type { AdmitBody } from '../shared/body-budget.ts';
import { sendError } from '../shared/endpoints/errors.ts';
import { createEndpointBudget, guard, MAX_BODY_BYTES } from '../shared/endpoints/guard.ts';
import { unitsLeft } from '../shared/endpoints/units.ts';
import type { RecraftDependencies } from './dependencies.ts';
import { listModels } from './list-models.ts';
import { optimizeColours } from './optimize-colours.ts';
import { postEndpoint } from './post-endpoint.ts';
import { addStyleRoutes } from './style-routes.ts';

/**
 * Where the API is found: at its own prefix, at the same one doubled, which clients make of a base URL that has it already, and where
 * ComfyUI's nodes look for it.
 */
const PREFIXES = ['/v1', '/v1/v1', '/proxy/recraft'];

/** The Recraft dialect: its API behind a key, `/ping` and `/status` in the open, with its own errors throughout. */
export function recraftSurface(
  deps: RecraftDependencies,
  admitBody: AdmitBody = createEndpointBudget(),
): FastifyPluginAsync {
  return async (app) => {
    app.get('/ping', (_request, reply) => reply.code(200).send());
    app.get('/status', async () => ({ service: true, generation: await deps.canGenerate() }));
    for (const prefix of PREFIXES) await app.register(api(deps, admitBody), { prefix });
  };
}

function api(deps: RecraftDependencies, admitBody: AdmitBody): FastifyPluginAsync {
  return async (scope) => {
    scope.setNotFoundHandler((request, reply) =>
      sendError(new AppError('request.not-found', 'There is no such path.'), request, reply),
    );
    const principalOf = await guard(scope, deps);

    for (const entry of RECRAFT_ENDPOINTS) {
      for (const path of [entry.path, ...entry.aliases]) {
        scope.post(`/${path}`, { bodyLimit: MAX_BODY_BYTES, onRequest: admitBody }, (request, reply) =>
          postEndpoint(deps, entry, { principal: principalOf(request), request, reply }),
        );
      }
    }
    addStyleRoutes(scope, deps.styles, principalOf);
    scope.post('/colors/optimize', async ({ body }) => optimizeColours(deps, body));
    scope.get('/users/me', (request) => presentUser(deps, principalOf(request)));
    scope.get('/models', async () => listModels(deps));
  };
}

/** `GET /v1/users/me`. Some clients need every one of these, so that an unknown address is an empty one. */
async function presentUser({ account }: Pick<RecraftDependencies, 'account'>, principal: Principal): Promise<object> {
  const { userId, name, email, credits } = await account(principal);
  return { id: userId, credits: unitsLeft(credits), email: email ?? '', name };
}
