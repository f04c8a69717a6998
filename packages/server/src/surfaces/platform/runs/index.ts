import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Principal } from '../../../auth/principal.ts';
import { addParsers } from '../../shared/add-parsers.ts';
import { sendPlatformError } from '../errors.ts';
import { createAnswerSignals } from './answer-signals.ts';
import { addBatchRoutes } from './batch-routes.ts';
import type { RunsDependencies } from './dependencies.ts';
import { addEventRoutes } from './event-routes.ts';
import { addRunRoutes } from './run-routes.ts';

const PRINCIPAL = 'runsPrincipal';

/** The platform's own resource for runs of every dialect: `/runs`, `/events` and `/batches`, behind a key. */
export function runsSurface(deps: RunsDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.setErrorHandler(sendPlatformError);
    await addParsers(scope);
    scope.decorateRequest(PRINCIPAL);
    scope.addHook('onRequest', async (request) => {
      if (!request.is404) request.setDecorator<Principal>(PRINCIPAL, await deps.authenticate(request.headers));
    });
    const principalOf = (request: FastifyRequest) => request.getDecorator<Principal>(PRINCIPAL);
    const signalOf = createAnswerSignals(scope);
    addRunRoutes(scope, deps, principalOf, signalOf);
    addEventRoutes(scope, deps, principalOf, signalOf);
    addBatchRoutes(scope, deps, principalOf);
  };
}
