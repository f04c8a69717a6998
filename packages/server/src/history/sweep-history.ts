import type { Deletion } from './deletion.ts';

interface Retention {
  readonly teamId: string;
  readonly days: number;
}

/** What {@link sweepHistory} needs. */
export interface SweepHistoryDeps {
  readonly listUnfinished: (limit: number) => Promise<readonly Deletion[]>;
  /** Removes the files of a deletion and says so in its receipt. */
  readonly finish: (deletion: Deletion) => Promise<Deletion>;
  readonly listRetentions: () => Promise<readonly Retention[]>;
  readonly listExpiredRuns: (retention: Retention, limit: number) => Promise<readonly string[]>;
  readonly deleteContent: (run: { readonly teamId: string; readonly runId: string }) => Promise<Deletion | undefined>;
  readonly deleteUnusedUploads: (retention: Retention, limit: number) => Promise<Deletion | undefined>;
  readonly pruneEvents: (limit: number) => Promise<number>;
}

/** What came of a sweep. */
export interface Swept {
  readonly runs: number;
  readonly files: number;
  readonly events: number;
}

/** Small enough that no transaction of a batch is in anybody's way. */
const BATCH = 100;
const EVENTS_BATCH = 5000;

/**
 * Removes the files that a killed process has left of a deletion, deletes what teams do not keep any longer, run by run, and forgets
 * old events. Ends early when the signal aborts; what is left is for the next time.
 */
export async function sweepHistory(deps: SweepHistoryDeps, signal: AbortSignal): Promise<Swept> {
  const deletions: Deletion[] = [];
  const finish = async (deletion: Deletion | undefined): Promise<void> => {
    if (deletion !== undefined) deletions.push(await deps.finish(deletion));
  };
  await untilNone(signal, async () => {
    const unfinished = await deps.listUnfinished(BATCH);
    for (const deletion of unfinished) await finish(deletion);
    return unfinished.length === BATCH;
  });
  for (const retention of await deps.listRetentions()) {
    await untilNone(signal, async () => {
      const runIds = await deps.listExpiredRuns(retention, BATCH);
      for (const runId of runIds) await finish(await deps.deleteContent({ teamId: retention.teamId, runId }));
      return runIds.length === BATCH;
    });
    await untilNone(signal, async () => {
      const deletion = await deps.deleteUnusedUploads(retention, BATCH);
      await finish(deletion);
      return deletion !== undefined;
    });
  }
  let events = 0;
  await untilNone(signal, async () => {
    const pruned = await deps.pruneEvents(EVENTS_BATCH);
    events += pruned;
    return pruned === EVENTS_BATCH;
  });
  return {
    runs: deletions.filter(({ runId }) => runId !== null).length,
    files: deletions.reduce((sum, { files }) => sum + files.length, 0),
    events,
  };
}

async function untilNone(signal: AbortSignal, work: () => Promise<boolean>): Promise<void> {
  let isMore = true;
  while (isMore && !signal.aborted) isMore = await work();
}
