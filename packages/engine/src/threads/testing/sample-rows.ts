import { isMainThread, threadId } from 'node:worker_threads';
import { defineRowWork } from '../row-work.ts';

export interface Stripes {
  readonly factor: number;
}

export interface StripesTarget {
  readonly width: number;
  readonly data: Float32Array;
}

/** Each value says its row and column. */
export const stripeRows = defineRowWork<Stripes, StripesTarget>(import.meta.url, 'stripeRows', paintStripes);

function paintStripes({ factor }: Stripes, { width, data }: StripesTarget, fromRow: number, toRow: number): void {
  for (let y = fromRow; y < toRow; y++) for (let x = 0; x < width; x++) data[y * width + x] = factor * y + x;
}

/** So many threads must have come before the first band is painted. */
export interface Meeting {
  readonly threads: number;
}

export interface MeetingTarget extends StripesTarget {
  /** One shared number: the threads that have come. */
  readonly arrived: Int32Array;
}

/** Writes into each row the thread that painted it, when all have come. */
export const signedRows = defineRowWork<Meeting, MeetingTarget>(
  import.meta.url,
  'signedRows',
  (meeting, target, from, to) => {
    meet(meeting, target);
    target.data.fill(threadId, from, to);
  },
);

/** Fails in every thread but the first. */
export const brokenRows = defineRowWork<Meeting, MeetingTarget>(import.meta.url, 'brokenRows', (meeting, target) => {
  meet(meeting, target);
  if (!isMainThread) throw new Error('the paint has run out');
});

/** Ends every thread but the first. */
export const deadlyRows = defineRowWork<Meeting, MeetingTarget>(import.meta.url, 'deadlyRows', (meeting, target) => {
  meet(meeting, target);
  if (!isMainThread) process.exit(3);
});

const LONGEST_WAIT_MS = 20_000;
const MEETINGS = new WeakSet<object>();

function meet({ threads }: Meeting, target: MeetingTarget): void {
  if (MEETINGS.has(target)) return;
  MEETINGS.add(target);
  const { arrived } = target;
  Atomics.add(arrived, 0, 1);
  Atomics.notify(arrived, 0);
  for (let there = Atomics.load(arrived, 0); there < threads; there = Atomics.load(arrived, 0))
    if (Atomics.wait(arrived, 0, there, LONGEST_WAIT_MS) === 'timed-out') throw new Error('the others did not come');
}
