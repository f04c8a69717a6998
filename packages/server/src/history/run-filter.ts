import type { RunState } from '@backlot/contract';
import type { RunRecord, RunStatus } from '../runs/run.ts';

/** Which runs to find; what is left out does not matter. */
export interface RunFilter {
  readonly id?: string;
  readonly teamId?: string;
  readonly userId?: string;
  readonly status?: RunStatus;
  /** Where they stand, in more words than `status` has. */
  readonly state?: RunState;
  /** What the request was called in its `X-Request-Id`. */
  readonly requestId?: string;
  readonly batchId?: string;
  /** 1..5 */
  readonly rating?: number;
  /** The wire words. */
  readonly type?: string;
  readonly model?: string;
  /** Who made it or, where nothing was made, who was asked last. */
  readonly provider?: string;
  /** Words of the prompt: all of them, in any order and case, each from its beginning. Given `teamId` only. */
  readonly text?: string;
  /** Opened on this day (`YYYY-MM-DD`, UTC) or later. */
  readonly from?: string;
  /** Opened on this day or before. */
  readonly to?: string;
  /** Only runs older than this one: the last of the page before. */
  readonly before?: Pick<RunRecord, 'createdAt' | 'id'>;
  readonly limit: number;
}
