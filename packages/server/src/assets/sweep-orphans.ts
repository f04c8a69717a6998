import type { AssetFiles } from './asset-files.ts';

const BATCH = 500;

interface SweepOptions {
  /** Which of these keys the database knows. */
  readonly known: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Files that were changed since, by the store's own clock, are left alone: they may belong to a transaction that is about to commit. */
  readonly before: Date;
  /** Ends it before it is through. */
  readonly signal?: AbortSignal;
}

/** Removes files that a crash left behind without a row. Resolves to how many. */
export async function sweepOrphans(
  files: Pick<AssetFiles, 'list' | 'remove'>,
  { known, before, signal }: SweepOptions,
): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  const settle = async (): Promise<void> => {
    const kept = await known(batch);
    for (const key of batch.filter((candidate) => !kept.has(candidate))) {
      if (signal?.aborted === true) return;
      await files.remove(key);
      removed++;
    }
    batch = [];
  };
  for await (const { key, changedAt } of files.list()) {
    if (signal?.aborted === true) return removed;
    if (changedAt < before) batch.push(key);
    if (batch.length === BATCH) await settle();
  }
  if (batch.length > 0) await settle();
  return removed;
}
