import type { PaintRows } from './row-work.ts';

/** How the rows of one job are cut; every thread takes the next band that nobody has taken. */
export interface Bands {
  readonly rows: number;
  readonly rowsABand: number;
  readonly count: number;
  /** Shared: {@link NEXT} and {@link DONE}. */
  readonly counters: Int32Array;
}

const NEXT = 0;
const DONE = 1;

export function createBands(rows: number, rowsABand: number): Bands {
  const counters = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  return { rows, rowsABand, count: Math.ceil(rows / rowsABand), counters };
}

/** Takes and paints one band; false when none was left. */
export function paintBand<Prepared, Target>(
  { rows, rowsABand, count, counters }: Bands,
  paint: PaintRows<Prepared, Target>,
  prepared: Prepared,
  target: Target,
): boolean {
  const band = Atomics.add(counters, NEXT, 1);
  if (band >= count) return false;
  const from = band * rowsABand;
  paint(prepared, target, from, Math.min(rows, from + rowsABand));
  Atomics.add(counters, DONE, 1);
  return true;
}

/** Leaves the bands that nobody has taken yet unpainted. */
export function stopBands({ counters, count }: Bands): void {
  Atomics.store(counters, NEXT, count);
}

export function areBandsDone({ counters, count }: Bands): boolean {
  return Atomics.load(counters, DONE) === count;
}
