import { unknownOutcome } from '../../net/attempt-error.ts';
import { poll } from '../../net/poll.ts';
import type { ProviderContext } from '../provider.ts';
import type { ComfyClient } from './client.ts';
import { notDone } from './failures.ts';
import { VERDICTS, type Job } from './job.ts';
import type { News } from './news.ts';
import type { Progress } from './progress.ts';
import { TITLE } from './title.ts';

/** How patiently it is waited. */
export interface Pace {
  /** Between two thoughts about whether to look. */
  readonly tickMs: number;
  /** Between two looks while news come, in case that they do not. */
  readonly heardMs: number;
  /** Between two looks without news. */
  readonly deafMs: number;
  /** How long looks may fail: a program that loads a large model answers nobody. */
  readonly patienceMs: number;
}

/** For people. */
export const PACE: Pace = { tickMs: 100, heardMs: 10_000, deafMs: 1000, patienceMs: 60_000 };

interface Waiting {
  readonly client: Pick<ComfyClient, 'look'>;
  readonly news: Pick<News, 'isLive' | 'hasEnded'>;
  readonly progress: Progress;
  readonly pace: Pace;
}

/**
 * Waits until a prompt is done, and resolves to the pictures of each node. News from the websocket say when to look; what counts is
 * the history. Rejects with `AttemptError`, and with the signal's reason.
 */
export async function waitFor(
  { client, news, progress, pace }: Waiting,
  id: string,
  context: ProviderContext,
): Promise<Extract<Job, { state: 'done' }>['outputs']> {
  let known: Job = { state: 'queued' };
  let lookedAt = -Infinity;
  let failingSince: number | undefined;
  const look = async (): Promise<Job> => {
    const restMs = news.hasEnded() ? 0 : news.isLive() ? pace.heardMs : pace.deafMs;
    const now = performance.now();
    if (now - lookedAt < restMs) return known;
    lookedAt = now;
    try {
      known = await client.look(id, context);
      failingSince = undefined;
    } catch (error) {
      context.signal.throwIfAborted();
      failingSince ??= now;
      if (now - failingSince > pace.patienceMs)
        throw unknownOutcome(TITLE, 'does not tell any more what became of it', error);
    }
    return known;
  };
  const onLook = (): void => {
    const fraction = progress.fraction();
    context.onProgress(fraction === 0 && known.state === 'queued' ? 'queued' : 'painting', fraction);
  };
  const { signal } = context;
  const { job } = await poll<Job['state'], Job>({ look, verdicts: VERDICTS, everyMs: pace.tickMs, signal, onLook });
  if (job.state === 'done') return job.outputs;
  if (job.state === 'failed') throw notDone(job.error);
  if (job.state === 'interrupted') throw notDone('it was interrupted there');
  throw unknownOutcome(TITLE, 'knows nothing of it any more');
}
