import type { EndpointEntry, EndpointReading } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CarriedPictures } from '../../../assets/carried-pictures.ts';
import type { Principal } from '../../../auth/principal.ts';
import type { RunRecord, Submission } from '../../../runs/run.ts';
import { readIdempotency } from '../idempotency.ts';
import { isDryRun } from '../is-dry-run.ts';
import { acceptRun, prefersAsync, readManner } from '../prefer.ts';
import { presentEstimate } from '../present-estimate.ts';
import { readPolicy } from '../read-policy.ts';
import { sendRunHeaders } from '../send-run-headers.ts';
import { throwIfFailed } from '../throw-if-failed.ts';
import { digestPictures } from './digest-pictures.ts';
import type { EndpointDependencies } from './dependencies.ts';
import { CREDITS_PER_UNIT } from './units.ts';

/** Who asks, what came and where the answer goes. */
export interface Exchange {
  readonly principal: Principal;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A request that was understood. */
interface UnderstoodRequest {
  readonly dialect: Submission['dialect'];
  /** What the record calls it. */
  readonly type: string;
  /** As they were sent, for the record. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The pictures that came with it. */
  readonly carried: CarriedPictures;
  /** Who does it, and how it is answered. */
  readonly entry: Pick<EndpointEntry, 'answer' | 'servedBy'>;
  readonly reading: EndpointReading;
}

/**
 * Does what is asked and answers when it has succeeded, or at once if that is preferred; rejects with what it failed with. Asked for
 * the price alone, answers with that and does nothing.
 */
export async function runEndpoint(
  deps: Pick<EndpointDependencies, 'countImages' | 'runs' | 'presentRun'>,
  { principal, request, reply }: Exchange,
  { dialect, type, fields, carried, entry, reading }: UnderstoodRequest,
  present: (record: RunRecord) => Promise<object>,
): Promise<object> {
  const idempotencyKey = request.headers['idempotency-key'];
  const asked = { endpoint: type, fields: idempotencyKey === undefined ? fields : digestPictures(fields) };
  const idempotency = readIdempotency(idempotencyKey, asked);
  const { call, model, count, unitsPerImage } = reading;
  const isAsync = prefersAsync(request);
  const policy = readPolicy(request.headers['x-backlot-policy']);
  const submission: Submission = {
    principal,
    dialect,
    type,
    model,
    promptObject: fields,
    call,
    carried,
    count,
    servedBy: entry.servedBy,
    vendorCredits: unitsPerImage * CREDITS_PER_UNIT,
    ...readManner(request, isAsync),
    requestId: request.id,
    ...(policy !== undefined && { policy }),
    ...(idempotency !== undefined && { idempotency }),
  };
  if (isDryRun(request)) return presentEstimate(submission, await deps.runs.estimate(submission));
  const makesPictures = entry.answer === 'generated' || entry.answer === 'processed';
  if (makesPictures) await deps.countImages(principal.keyId, count);
  const record = await deps.runs.execute(submission);
  sendRunHeaders(reply, record);
  if (isAsync) {
    acceptRun(reply, record);
    return await deps.presentRun(record);
  }
  throwIfFailed(record);
  return await present(record);
}
