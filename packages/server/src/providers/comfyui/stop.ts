import { AppError, toAppError } from '@backlot/contract';
import { AttemptError } from '../../net/attempt-error.ts';
import { poll } from '../../net/poll.ts';
import type { ProviderContext } from '../provider.ts';
import type { ComfyClient } from './client.ts';
import { VERDICTS, type Job } from './job.ts';

const TIMEOUT_MS = 5000;
const EVERY_MS = 100;
const STOPPED: ReadonlySet<Job['state']> = new Set(['gone', 'interrupted', 'failed']);

/**
 * Takes a prompt out of the queue, or interrupts it, when nobody waits for it any more. Resolves to what is to be said of it: that
 * nothing will be charged if it was seen there and certainly is not done, otherwise `error`.
 */
export async function stop(
  client: ComfyClient,
  id: string,
  { signal, willSpend }: ProviderContext,
  error: unknown,
): Promise<unknown> {
  // Another process of ours goes on with it.
  if (signal.reason instanceof AppError && signal.reason.code === 'run.interrupted') return error;
  const context = { signal: AbortSignal.timeout(TIMEOUT_MS), willSpend };
  let wasThere = false;
  const look = async (): Promise<Job> => {
    const job = await client.look(id, context);
    if (job.state === 'queued') await client.takeOut(id, context);
    // Old versions interrupt whatever runs: nothing is said unless this runs.
    if (job.state === 'running') await client.interrupt(id, context);
    wasThere ||= job.state !== 'gone';
    return job;
  };
  try {
    const polled = await poll<Job['state'], Job>({
      look,
      verdicts: VERDICTS,
      everyMs: EVERY_MS,
      signal: context.signal,
    });
    const isStopped = wasThere && STOPPED.has(polled.job.state);
    return isStopped ? new AttemptError('none', toAppError(signal.reason)) : error;
  } catch {
    return error; // it cannot be reached: what is known stays known
  }
}
