import type { RunRecord } from './run.ts';
import type { RunProgress } from './run-event.ts';

interface ReportDeps {
  readonly save: (progress: Omit<RunProgress, 'updatedAt'>) => Promise<void>;
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** A run that is over sooner says nothing on its way: nobody could read it. */
const FIRST_MS = 400;
/** Often enough for a bar that moves, seldom enough for a database that has other work. */
const EVERY_MS = 400;

/**
 * What to call with a stage and how far the whole run is, as often as one likes: it is written down now and then, one thing at a time, and never
 * backwards. What cannot be written is told to `onError` and forgotten.
 */
export function createReportProgress(
  { save, now, onError }: ReportDeps,
  { id: runId, teamId }: Pick<RunRecord, 'id' | 'teamId'>,
): (stage: string, fraction: number) => void {
  let nextAt = now() + FIRST_MS;
  let farthest = 0;
  let isSaving = false;
  return (stage, fraction) => {
    farthest = Math.max(farthest, Math.min(1, Number.isFinite(fraction) ? fraction : 0));
    if (isSaving || now() < nextAt) return;
    isSaving = true;
    void save({ runId, teamId, stage, fraction: farthest })
      .catch(onError)
      .finally(() => {
        isSaving = false;
        nextAt = now() + EVERY_MS;
      });
  };
}
