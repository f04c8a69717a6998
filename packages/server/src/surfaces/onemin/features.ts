import { AppError } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import type { Submission } from '../../runs/run.ts';
import { featureSubmission } from '../shared/features/feature-submission.ts';
import { readFeatureRequest } from '../shared/features/read-feature-request.ts';
import { readIdempotency } from '../shared/idempotency.ts';
import { isDryRun } from '../shared/is-dry-run.ts';
import { presentEstimate } from '../shared/present-estimate.ts';
import { acceptRun, prefersAsync, readManner } from '../shared/prefer.ts';
import { readPolicy } from '../shared/read-policy.ts';
import { sendRunHeaders } from '../shared/send-run-headers.ts';
import { throwIfFailed } from '../shared/throw-if-failed.ts';
import type { OneMinDependencies } from './dependencies.ts';
import { presentRecord } from './present-record.ts';

/** `POST /api/features`: does what is asked; a failed run answers as an error unless it was asked asynchronously. */
export async function postFeature(
  deps: OneMinDependencies,
  principal: Principal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (request.isMultipart()) throw new AppError('request.unsupported-media', 'The body must be application/json.');
  const reading = readFeatureRequest(request.body);
  const idempotency = readIdempotency(request.headers['idempotency-key'], request.body);
  const policy = readPolicy(request.headers['x-backlot-policy']);
  const isPreferred = prefersAsync(request);
  const isAsync = reading.request.async === true || isPreferred;
  const submission: Submission = {
    ...featureSubmission(principal, reading),
    ...readManner(request, isAsync),
    requestId: request.id,
    ...(policy !== undefined && { policy }),
    ...(idempotency !== undefined && { idempotency }),
  };
  if (isDryRun(request)) return presentEstimate(submission, await deps.runs.estimate(submission));
  const record = await deps.runs.execute(submission);
  sendRunHeaders(reply, record);
  if (isPreferred) acceptRun(reply, record);
  if (!isAsync) throwIfFailed(record);
  return { aiRecord: await presentRecord(deps, record) };
}
