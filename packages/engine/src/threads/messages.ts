import type { Bands } from './bands.ts';

/** To a thread: help with this. */
export interface JobMessage {
  readonly id: number;
  readonly module: string;
  readonly name: string;
  /** Absent: what the last job that had one was prepared with. */
  readonly prepared?: unknown;
  readonly target: unknown;
  readonly bands: Bands;
}

/** From a thread: no band was left, or one could not be painted. */
export interface LeftMessage {
  readonly id: number;
  readonly error?: unknown;
}
