import { maskRequest } from '@backlot/contract';
import type { FastifyPluginAsync } from 'fastify';
import type { Authenticate } from '../../auth/authenticate.ts';
import type { FindSubjectMask } from '../../masks/find-subject-mask.ts';
import type { AdmitBody } from '../shared/body-budget.ts';
import { MAX_BODY_BYTES } from '../shared/endpoints/guard.ts';
import { goneSignal } from '../shared/gone-signal.ts';
import { parseBody } from '../shared/parse-body.ts';
import { behindKey } from './behind-key.ts';

/** What {@link masksSurface} needs. */
export interface MasksDependencies {
  readonly authenticate: Authenticate;
  readonly findSubjectMask: FindSubjectMask;
}

/** `POST /masks/subject`: what a picture shows as a mask to begin from. Costs nothing. */
export function masksSurface(
  { authenticate, findSubjectMask }: MasksDependencies,
  admitBody: AdmitBody,
): FastifyPluginAsync {
  return async (scope) => {
    const principalOf = await behindKey(scope, authenticate);
    scope.post('/masks/subject', { bodyLimit: MAX_BODY_BYTES, onRequest: admitBody }, async (request, reply) => {
      const { image } = parseBody(maskRequest, request.body);
      const signal = goneSignal(reply);
      const bytes = await findSubjectMask({ principal: principalOf(request), image, signal });
      return reply.type('image/png').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
  };
}
