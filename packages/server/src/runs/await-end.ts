import type { RunEvents } from './run-events.ts';
import type { RunRecord } from './run.ts';

interface AwaitDeps {
  readonly events: Pick<RunEvents, 'change'>;
  readonly find: (record: Pick<RunRecord, 'id' | 'teamId'>) => Promise<RunRecord | undefined>;
}

/** The record of a run that others work on, when it has ended. Rejects with the signal's reason; the run goes on then. */
export async function awaitEnd(
  { events, find }: AwaitDeps,
  { id, teamId }: Pick<RunRecord, 'id' | 'teamId'>,
  signal: AbortSignal,
): Promise<RunRecord> {
  for (;;) {
    signal.throwIfAborted();
    const enough = new AbortController();
    // Before the record is read: what happens in between is not missed.
    const change = events.change({ teamId, runId: id }, AbortSignal.any([signal, enough.signal]));
    try {
      const record = await find({ id, teamId });
      if (record === undefined) throw new Error(`the run ${id} is not there any more`);
      if (record.status !== 'PROCESSING') return record;
      await change;
    } finally {
      enough.abort();
    }
  }
}
