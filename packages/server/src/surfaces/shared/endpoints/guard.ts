import { AppError } from '@backlot/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticate } from '../../../auth/authenticate.ts';
import type { Principal } from '../../../auth/principal.ts';
import { addParsers } from '../add-parsers.ts';
import { createBodyBudget, type AdmitBody } from '../body-budget.ts';
import { sendError } from './errors.ts';

/** A picture and its mask of 10 MB each, in base64, and some room. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** Nineteen requests with a picture of 10 MB each; a body takes some times its size while it is read. */
const MAX_BODIES_BYTES = 256 * 1024 * 1024;
/** Requests without pictures in them are smaller. */
const SMALL_BODY_BYTES = 1024 * 1024;
const PRINCIPAL = 'endpointPrincipal';

/** The room for the bodies of all endpoints together. */
export function createEndpointBudget(): AdmitBody {
  return createBodyBudget({
    totalBytes: MAX_BODIES_BYTES,
    freeBytes: SMALL_BODY_BYTES,
    maxBodyBytes: MAX_BODY_BYTES,
  });
}

/** Lets into a scope only who shows a key, with bodies that can be read, and answers errors. Returns how to tell who asks. */
export async function guard(
  scope: FastifyInstance,
  { authenticate }: { readonly authenticate: Authenticate },
): Promise<(request: FastifyRequest) => Principal> {
  scope.setErrorHandler(sendError);
  await addParsers(scope);
  scope.decorateRequest(PRINCIPAL);
  scope.addHook('onRequest', async (request) => {
    if (request.is404) return;
    request.setDecorator<Principal>(PRINCIPAL, await authenticate(request.headers));
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES)
      throw new AppError('request.too-large', 'The body is too large.');
  });
  return (request) => request.getDecorator<Principal>(PRINCIPAL);
}
