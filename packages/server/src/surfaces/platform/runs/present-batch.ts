import type { BatchView } from '@backlot/contract';
import { presentFailure } from '../../shared/runs/present-failure.ts';
import type { Batch } from '../../../runs/batch.ts';
import type { RunsDependencies } from './dependencies.ts';

interface Page {
  readonly from: number;
  readonly limit: number;
}

type Item = BatchView['items'][number];

/** A batch with a page of what came of its requests. */
export async function presentBatch(
  { batches, presentRun }: Pick<RunsDependencies, 'batches' | 'presentRun'>,
  { id, items: total, refused, createdAt }: Batch,
  { from, limit }: Page,
): Promise<BatchView> {
  const to = Math.min(from + limit, total);
  const counts = await batches.count(id);
  const views = new Map<number, NonNullable<Item['run']>>();
  for (const record of await batches.listRuns(id, { from, to })) {
    const view = await presentRun(record);
    if (view.batch !== null) views.set(view.batch.index, view);
  }
  const known = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const left = counts.queued + counts.running + counts.cancelling;
  return {
    id,
    createdAt: createdAt.toISOString(),
    isDone: left === 0 && known + refused.length >= total,
    counts: { ...counts, refused: refused.length, missing: Math.max(0, total - known - refused.length), total },
    items: Array.from({ length: Math.max(0, to - from) }, (_, offset): Item => {
      const index = from + offset;
      const run = views.get(index);
      if (run !== undefined) return { index, state: run.state, run, error: null };
      const refusal = refused.find((item) => item.index === index);
      if (refusal === undefined) return { index, state: 'missing', run: null, error: null };
      return { index, state: 'refused', run: null, error: presentFailure(refusal) };
    }),
    links: {
      self: batchPath(id),
      next: to < total ? `${batchPath(id)}?from=${to}&limit=${limit}` : null,
      cancel: left === 0 ? null : batchPath(id),
    },
  };
}

/** Where a batch is found on this server. */
export function batchPath(id: string): string {
  return `/batches/${id}`;
}
