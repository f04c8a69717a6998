import { startRepeating } from '../start-repeating.ts';
import type { AssetFiles } from './asset-files.ts';
import { sweepOrphans } from './sweep-orphans.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Bytes that were staged so long ago have no key because their process died: an upload takes minutes. */
const STAGED_AGE_MS = 60 * 60 * 1000;

interface SweepingDeps {
  readonly files: Pick<AssetFiles, 'list' | 'remove' | 'clock' | 'sweepStaged'>;
  readonly known: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Does the work unless another server is at it. */
  readonly exclusively: (work: () => Promise<number>) => Promise<number | undefined>;
  /** No other server can be on this database or in this folder: what has no row now, before any work is begun, never gets one. */
  readonly isAlone: boolean;
  readonly onRemoved: (removed: number) => void;
  readonly onError: (error: unknown) => void;
}

/** Removes what crashes left behind, now and every day. `stop` resolves when it has ended. */
export function startSweeping(deps: SweepingDeps): { readonly stop: () => Promise<void> } {
  const startedAt = new Date();
  return startRepeating((signal) => sweep(deps, startedAt, signal), { everyMs: DAY_MS, onError: deps.onError });
}

async function sweep(deps: SweepingDeps, startedAt: Date, signal: AbortSignal): Promise<void> {
  const { files, known, exclusively, isAlone } = deps;
  const staged = await files.sweepStaged(isAlone ? startedAt : new Date(Date.now() - STAGED_AGE_MS));
  const orphans = await exclusively(async () => {
    // Whatever the clocks of the servers say: the store dates its files by its own.
    const dayAgo = (await files.clock()).getTime() - DAY_MS;
    const before = new Date(isAlone ? Math.max(dayAgo, startedAt.getTime()) : dayAgo);
    return sweepOrphans(files, { known, before, signal });
  });
  const removed = staged + (orphans ?? 0);
  if (removed > 0) deps.onRemoved(removed);
}
