import { openStepFunctions } from '../steps/step-functions.ts';
import { boardAt, helpWithBands } from './board.ts';
import type { FillShare } from './fill-crew.ts';
import { BOARD_ADDRESS } from '../steps/wasm-memory.ts';

/**
 * Helps with a fill that another thread leads, until it ends: blocks this thread. Returns at once when it has ended already.
 * Returns how many bands this thread has done.
 */
export function helpFill({ module, memory, fill }: FillShare): number {
  return helpWithBands(boardAt(memory, BOARD_ADDRESS), fill, openStepFunctions(module, memory));
}
