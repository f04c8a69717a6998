import { setTimeout } from 'node:timers/promises';

/** What a state of somebody else's job means to who waits for it. */
export type PollVerdict = 'waiting' | 'working' | 'done' | 'failed';

interface Poll<State extends string, Job extends { readonly state: State }> {
  /** Asks once. */
  readonly look: () => Promise<Job>;
  /** Every state that the vendor documents; one that is not here means `provider.malformed` to whoever asks. */
  readonly verdicts: Readonly<Record<State, PollVerdict>>;
  readonly everyMs: number;
  readonly signal: AbortSignal;
  /** Told of every look that does not end it. */
  readonly onLook?: (job: Job) => void;
}

/** Asks until the job is done or has failed, and resolves to it as it was then. Rejects with the signal's reason, and with what `look` rejects with. */
export async function poll<State extends string, Job extends { readonly state: State }>({
  look,
  verdicts,
  everyMs,
  signal,
  onLook,
}: Poll<State, Job>): Promise<{ readonly job: Job; readonly verdict: 'done' | 'failed' }> {
  for (;;) {
    signal.throwIfAborted();
    const job = await look();
    const verdict = verdicts[job.state];
    if (verdict === 'done' || verdict === 'failed') return { job, verdict };
    onLook?.(job);
    await setTimeout(everyMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
