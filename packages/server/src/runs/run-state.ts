import type { RunState } from '@backlot/contract';
import type { RunRecord } from './run.ts';

/** Where a run is in its life. `isWaiting`: nobody works on it; asked only while it has not ended. */
export function runStateOf(
  { status, failure, cancelRequestedAt }: Pick<RunRecord, 'status' | 'failure' | 'cancelRequestedAt'>,
  isWaiting: boolean,
): RunState {
  if (status === 'SUCCESS') return 'succeeded';
  if (status === 'FAILURE') return failure?.code === 'run.cancelled' ? 'cancelled' : 'failed';
  if (cancelRequestedAt !== null) return 'cancelling';
  return isWaiting ? 'queued' : 'running';
}
