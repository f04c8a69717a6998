import type { RowWork } from './row-work.ts';
import type { RowJob, Threads } from './threads.ts';

/** Thumbnails are done before a thread has started. */
const LEAST_ROWS = 96;
/** Without threads rows are painted in several calls all the same: functions that are called again get better compiled code than one long loop. */
const ROWS_A_CALL = 64;

/**
 * Paints the rows of a picture with all threads there are; without any, or for a few rows, with this one. The pixels are the same.
 *
 * ```ts
 * const target = createSharedRaster(widthPx, heightPx);
 * await paintInBands(request.threads, dunesRows, { prepared, target, rows: heightPx });
 * ```
 *
 * `dunesRows` comes from `defineRowWork`; `prepared` must be plain data and typed arrays (no functions), as it is copied to the
 * threads. What can only be built (closures over noise, materials) is built inside the row function from plain data, once for
 * each `prepared`: keep it in a `WeakMap` with `prepared` as its key.
 */
export async function paintInBands<Prepared extends object, Target extends object>(
  threads: Threads | undefined,
  work: RowWork<Prepared, Target>,
  job: RowJob<Prepared, Target>,
): Promise<void> {
  if (threads !== undefined && threads.count > 1 && job.rows >= LEAST_ROWS) return threads.paint(work, job);
  const { prepared, target, rows, rowsABand = ROWS_A_CALL, signal } = job;
  for (let from = 0; from < rows; from += rowsABand) {
    signal?.throwIfAborted();
    work.paint(prepared, target, from, Math.min(rows, from + rowsABand));
  }
}
