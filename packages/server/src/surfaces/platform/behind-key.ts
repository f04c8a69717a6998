import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticate } from '../../auth/authenticate.ts';
import type { Principal } from '../../auth/principal.ts';
import { addParsers } from '../shared/add-parsers.ts';
import { sendPlatformError } from './errors.ts';

const PRINCIPAL = 'platformPrincipal';

/** Lets into a scope only who shows a key, answers errors in our own words and has nothing kept. Returns how to tell who asks. */
export async function behindKey(
  scope: FastifyInstance,
  authenticate: Authenticate,
): Promise<(request: FastifyRequest) => Principal> {
  scope.setErrorHandler(sendPlatformError);
  await addParsers(scope);
  scope.decorateRequest(PRINCIPAL);
  scope.addHook('onRequest', async (request, reply) => {
    if (request.is404) return;
    void reply.header('cache-control', 'no-store');
    request.setDecorator<Principal>(PRINCIPAL, await authenticate(request.headers));
  });
  return (request) => request.getDecorator<Principal>(PRINCIPAL);
}
