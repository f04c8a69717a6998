import { AppError } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import { goneSignal } from '../shared/gone-signal.ts';
import { readIdempotency } from '../shared/idempotency.ts';
import { RUN_HEADER } from '../shared/run-header.ts';
import { throwIfFailed } from '../shared/throw-if-failed.ts';
import type { OneMinDependencies } from './dependencies.ts';
import { presentRecord } from './present-record.ts';
import { readFeatureRequest } from './read-feature-request.ts';

/** `POST /api/features`: does what is asked; a failed run answers as an error unless it was asked asynchronously. */
export async function postFeature(
  deps: OneMinDependencies,
  principal: Principal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (request.isMultipart()) throw new AppError('request.unsupported-media', 'The body must be application/json.');
  const { request: asked, entry, prompt } = readFeatureRequest(request.body);
  const idempotency = readIdempotency(request.headers['idempotency-key'], request.body);
  const isAsync = asked.async === true;
  const record = await deps.runs.execute(
    {
      principal,
      dialect: 'onemin',
      type: entry.type,
      model: entry.model,
      promptObject: asked.promptObject,
      call: prompt.call,
      count: prompt.count,
      servedBy: entry.servedBy,
      vendorCredits: prompt.vendorCredits,
      isAsync,
      ...(idempotency !== undefined && { idempotency }),
    },
    // With an idempotency key the caller can come back for the answer, so the run goes on without it.
    { signal: idempotency === undefined ? goneSignal(reply) : new AbortController().signal },
  );
  void reply.header(RUN_HEADER, record.id);
  if (!isAsync) throwIfFailed(record);
  return { aiRecord: await presentRecord(deps, record) };
}
