import type { RunState } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import type { RefusedItem, RunRecord } from './run.ts';

/** A batch as it is kept. */
export interface Batch {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  /** How many requests it holds. */
  readonly items: number;
  readonly refused: readonly RefusedItem[];
  readonly createdAt: Date;
}

/** Batches and what became of them. Another team's batch is as unknown as one that never was. */
export interface Batches {
  /** Begins a batch of so many requests, or finds the one that was begun with the same id. */
  readonly open: (batch: {
    readonly id: string;
    readonly principal: Principal;
    readonly items: number;
  }) => Promise<Batch>;
  /** Writes down which of its requests were not taken in. */
  readonly saveRefused: (id: string, refused: readonly RefusedItem[]) => Promise<void>;
  readonly find: (teamId: string, id: string) => Promise<Batch | undefined>;
  /** How many of its runs are in each state. */
  readonly count: (id: string) => Promise<Readonly<Record<RunState, number>>>;
  /** Its runs with indices `from` <= index < `to`, in order. */
  readonly listRuns: (
    id: string,
    indices: { readonly from: number; readonly to: number },
  ) => Promise<readonly RunRecord[]>;
  /** The ids of those of its runs that have not ended, the last first: those that are furthest from being begun. */
  readonly listOpen: (id: string) => Promise<readonly string[]>;
}
