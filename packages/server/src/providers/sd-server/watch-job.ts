import { setTimeout } from 'node:timers/promises';
import { AppError, toAppError } from '@backlot/contract';
import { AttemptError, unknownOutcome } from '../../net/attempt-error.ts';
import { poll } from '../../net/poll.ts';
import type { VendorHttp, VendorRequest } from '../../net/vendor-http.ts';
import type { ProviderContext } from '../provider.ts';
import { isSuccess, jsonOf } from '../vendor-answer.ts';
import { jobSchema, VERDICTS, type Job } from './job.ts';
import { TITLE } from './title.ts';

interface Watch {
  readonly http: VendorHttp;
  readonly everyMs: number;
}

/** Looks in a row that may tell nothing: the server may be restarted, or the network away for a moment. */
const MAX_BLIND_LOOKS = 5;
const CANCEL_TIMEOUT_MS = 5_000;
/** By these the server says that it knows nothing of the job any more. */
const FORGOTTEN: ReadonlySet<number> = new Set([404, 410]);

/**
 * Waits for a job to be completed. Rejects with `AttemptError`: `none` for one that failed or could be taken out of the queue,
 * `unknown` when its state cannot be learned any more; with the signal's reason when it is generating, which nobody can stop.
 */
export async function watchJob({ http, everyMs }: Watch, id: string, context: ProviderContext): Promise<Job> {
  const path = `/sdcpp/v1/jobs/${encodeURIComponent(id)}`;
  const look = () => lookAt(http, { method: 'GET', path }, { context, everyMs });
  try {
    const onLook = ({ state }: Job) => context.onProgress(state, 0);
    const { job, verdict } = await poll({ look, verdicts: VERDICTS, everyMs, signal: context.signal, onLook });
    if (verdict === 'done') return job;
    throw failed(job);
  } catch (error) {
    const isDone = error instanceof AttemptError && error.charge === 'none';
    if (context.signal.aborted && !isDone && !isTakenOver(context.signal))
      await cancel(http, `${path}/cancel`, context);
    throw error;
  }
}

async function lookAt(
  http: VendorHttp,
  request: VendorRequest,
  { context, everyMs }: { readonly context: ProviderContext; readonly everyMs: number },
): Promise<Job> {
  for (let blind = 1; ; blind++) {
    const seen = await http(request, context).catch((error: unknown) => ({ status: 0, error }));
    context.signal.throwIfAborted();
    if ('bytes' in seen && isSuccess(seen)) {
      const job = jobSchema.safeParse(jsonOf(seen));
      if (job.success) return job.data;
    }
    if (FORGOTTEN.has(seen.status)) throw unknownOutcome(TITLE, 'has forgotten the job');
    if (blind === MAX_BLIND_LOOKS)
      throw unknownOutcome(TITLE, 'does not tell what became of the job', 'error' in seen ? seen.error : undefined);
    await setTimeout(everyMs, undefined, { signal: context.signal }).catch(() => context.signal.throwIfAborted());
  }
}

/** Another process of ours goes on with it. */
function isTakenOver({ reason }: AbortSignal): boolean {
  return reason instanceof AppError && reason.code === 'run.interrupted';
}

/** Rejects with `none` if the job had not begun. */
async function cancel(http: VendorHttp, path: string, { signal, willSpend }: ProviderContext): Promise<void> {
  const timeout = AbortSignal.timeout(CANCEL_TIMEOUT_MS);
  const answer = await http({ method: 'POST', path }, { signal: timeout, willSpend }).catch(() => undefined);
  const job = answer && isSuccess(answer) ? jobSchema.safeParse(jsonOf(answer)) : undefined;
  if (job?.data?.state === 'cancelled') throw new AttemptError('none', toAppError(signal.reason));
}

function failed({ state, error }: Job): AttemptError {
  const cause = new Error(`the job ${state}: ${JSON.stringify(error ?? null)}`);
  return new AttemptError('none', new AppError('provider.unavailable', `${TITLE} could not make it.`, { cause }));
}
