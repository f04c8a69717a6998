import { AppError } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../auth/principal.ts';
import type { RunRecord } from '../../runs/run.ts';
import type { OneMinDependencies } from './dependencies.ts';
import { readIdempotency } from './idempotency.ts';
import { presentRecord } from './present-record.ts';
import { readFeatureRequest } from './read-feature-request.ts';

/** The header that names the run of an answer, for logs and for support. */
export const RUN_HEADER = 'x-backlot-run';

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

function throwIfFailed({ status, failure }: RunRecord): void {
  if (status !== 'FAILURE') return;
  if (failure === null) throw new Error('a run failed without a reason');
  const { code, message, ...options } = failure;
  throw new AppError(code, message, options);
}

/** Aborts when the connection closes before the answer is out. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const onClose = (): void => {
    if (!reply.raw.writableFinished) controller.abort(new AppError('run.cancelled', 'The caller went away.'));
  };
  if (reply.raw.destroyed) onClose();
  else reply.raw.once('close', onClose);
  return controller.signal;
}
