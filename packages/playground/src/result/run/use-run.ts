import { hasEnded, type ProgressNews, type RunView } from '@backlot/sdk';
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { requireClient } from '../../state/session.ts';

/** A run that is looked at. */
export interface FollowedRun {
  /** Undefined until the server has shown it. Whoever changes it (rating, deletion) puts the answer here. */
  readonly run: Signal<RunView | undefined>;
  /** Why it cannot be shown. */
  readonly fault: ReadonlySignal<unknown>;
}

/** Follows a run from when the component appears until it has ended. */
export function useRun(runId: string): FollowedRun {
  const { run, fault } = useMemo(
    () => ({ run: signal<RunView | undefined>(undefined), fault: signal<unknown>(undefined) }),
    [],
  );
  useEffect(() => {
    const controller = new AbortController();
    const { signal: abort } = controller;
    batch(() => {
      run.value = undefined;
      fault.value = undefined;
    });
    const follow = async () => {
      for await (const told of requireClient().runs.events(runId, { signal: abort })) {
        if (told.event !== 'run.progress') run.value = told.data;
        else if (run.value !== undefined) run.value = withProgress(run.value, told.data);
      }
    };
    follow().catch((error: unknown) => {
      if (!abort.aborted) fault.value = error;
    });
    return () => controller.abort();
  }, [runId]);
  return { run, fault };
}

/** News of progress may be late: the end is the end. */
export function withProgress(run: RunView, { stage, fraction }: Pick<ProgressNews, 'stage' | 'fraction'>): RunView {
  if (hasEnded(run)) return run;
  return { ...run, progress: { stage, fraction }, queue: null, state: run.state === 'queued' ? 'running' : run.state };
}
