import { AppError } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import type { Submission } from '../../runs/run.ts';
import { readIdempotency } from '../shared/idempotency.ts';
import { isDryRun } from '../shared/is-dry-run.ts';
import { presentEstimate } from '../shared/present-estimate.ts';
import { readPolicy } from '../shared/read-policy.ts';
import { sendRunHeaders } from '../shared/send-run-headers.ts';
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
  const policy = readPolicy(request.headers['x-backlot-policy']);
  const isAsync = asked.async === true;
  const submission: Submission = {
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
    requestId: request.id,
    ...(policy !== undefined && { policy }),
    ...(idempotency !== undefined && { idempotency }),
  };
  if (isDryRun(request)) return presentEstimate(submission, await deps.runs.estimate(submission));
  const record = await deps.runs.execute(submission);
  sendRunHeaders(reply, record);
  if (!isAsync) throwIfFailed(record);
  return { aiRecord: await presentRecord(deps, record) };
}
