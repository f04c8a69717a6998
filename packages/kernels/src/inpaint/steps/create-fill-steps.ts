import type { FillSteps } from './fill-steps.ts';
import { SCRIPT_STEPS } from './script-steps.ts';
import { createWasmSteps } from './wasm-steps.ts';

/** The fastest steps that there are here; all give the same bits. */
export function createFillSteps(): FillSteps {
  return createWasmSteps() ?? SCRIPT_STEPS;
}
