import type { AssetFiles } from './asset-files.ts';

const BATCH = 500;

interface SweepOptions {
  /** Which of these keys the database knows. */
  readonly known: (keys: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Only files that have not changed since: younger ones may belong to a transaction that is about to commit. */
  readonly before: Date;
}

/** Removes files that a crash left behind: without a row, or never committed. Resolves to how many. */
export async function sweepOrphans(files: AssetFiles, { known, before }: SweepOptions): Promise<number> {
  let removed = await files.sweepStaged(before);
  let batch: string[] = [];
  const settle = async (): Promise<void> => {
    const kept = await known(batch);
    for (const key of batch.filter((candidate) => !kept.has(candidate))) {
      await files.remove(key);
      removed++;
    }
    batch = [];
  };
  for await (const { key, changedAt } of files.list()) {
    if (changedAt < before) batch.push(key);
    if (batch.length === BATCH) await settle();
  }
  if (batch.length > 0) await settle();
  return removed;
}
