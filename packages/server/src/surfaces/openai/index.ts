import { OPENAI_ENDPOINTS } from '@backlot/contract';
import type { FastifyPluginAsync } from 'fastify';
import type { AdmitBody } from '../shared/body-budget.ts';
import { createEndpointBudget, guard, MAX_BODY_BYTES } from '../shared/endpoints/guard.ts';
import type { OpenAiDependencies } from './dependencies.ts';
import { postOpenAi } from './post-openai.ts';

/** At its own prefix, and at the same one doubled, which clients make of a base URL that has it already. */
const PREFIXES = ['/v1', '/v1/v1'];

/** What OpenAI's image API has beside `images/generations`, for its clients: behind the same keys and limits as Recraft's. */
export function openAiSurface(
  deps: OpenAiDependencies,
  admitBody: AdmitBody = createEndpointBudget(),
): FastifyPluginAsync {
  return async (app) => {
    for (const prefix of PREFIXES) await app.register(api(deps, admitBody), { prefix });
  };
}

function api(deps: OpenAiDependencies, admitBody: AdmitBody): FastifyPluginAsync {
  return async (scope) => {
    const principalOf = await guard(scope, deps);
    for (const endpoint of OPENAI_ENDPOINTS) {
      scope.post(`/${endpoint.path}`, { bodyLimit: MAX_BODY_BYTES, onRequest: admitBody }, (request, reply) =>
        postOpenAi(deps, endpoint, { principal: principalOf(request), request, reply }),
      );
    }
  };
}
