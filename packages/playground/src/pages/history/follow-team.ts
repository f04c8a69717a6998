import type { ProgressNews, RunNews } from '@backlot/sdk';
import { requireClient } from '../../state/session.ts';
import { sayError } from '../../ui/toasts.tsx';

interface Listener {
  /** Told that a run is somewhere else now. */
  readonly onNews: (run: RunNews['run']) => void;
  readonly onProgress: (progress: ProgressNews) => void;
  readonly signal: AbortSignal;
}

/** Listens to what happens to all runs that one may see, until the signal is aborted. */
export async function followTeam({ onNews, onProgress, signal }: Listener): Promise<void> {
  try {
    for await (const told of requireClient().events({ signal })) {
      if (told.event === 'run.progress') onProgress(told.data);
      else onNews(told.data.run);
    }
  } catch (error) {
    if (!signal.aborted) sayError(error);
  }
}
