import { AppError } from '@backlot/contract';
import type { RunRecord } from '../../runs/run.ts';

/** Throws what a run failed with; nothing happens if it did not. */
export function throwIfFailed({ status, failure }: RunRecord): void {
  if (status !== 'FAILURE') return;
  if (failure === null) throw new Error('a run failed without a reason');
  const { code, message, ...options } = failure;
  throw new AppError(code, message, options);
}
