import type { Difference } from './difference.ts';

/** One thing that was done. */
export interface Step {
  /** What it was, for who undoes it: `Brush`. */
  readonly label: string;
  readonly difference: Difference;
}

/** What was done and what was undone. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Nothing was done yet. */
export const NO_HISTORY: History = { done: [], undone: [] };

/** Steps that are kept at most, and the bytes that they may take. */
export interface HistoryLimits {
  readonly steps: number;
  readonly bytes: number;
}

/** Adds a step, drops what was undone, and forgets the oldest steps beyond the limits; the newest always stays. */
export function withStep({ done }: History, step: Step, limits: HistoryLimits): History {
  const all = [...done, step];
  let bytes = 0;
  let first = all.length;
  while (first > 0 && all.length - first < limits.steps) {
    bytes += all[first - 1]?.difference.runs.length ?? 0;
    if (bytes > limits.bytes && first < all.length) break;
    first--;
  }
  return { done: all.slice(first), undone: [] };
}

/** The step to undo, and the history once it is; undefined when there is none. */
export function undone({ done, undone: rest }: History): { step: Step; history: History } | undefined {
  const step = done.at(-1);
  return step && { step, history: { done: done.slice(0, -1), undone: [...rest, step] } };
}

/** The step to redo, and the history once it is; undefined when there is none. */
export function redone({ done, undone: rest }: History): { step: Step; history: History } | undefined {
  const step = rest.at(-1);
  return step && { step, history: { done: [...done, step], undone: rest.slice(0, -1) } };
}
