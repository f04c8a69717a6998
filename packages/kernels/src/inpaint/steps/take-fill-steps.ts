import type { FillSteps } from './fill-steps.ts';
import { SCRIPT_STEPS } from './script-steps.ts';
import { takeWasmSteps } from './wasm-steps.ts';

/** The fastest steps that there are here; all give the same bits. They must be given back by their `end`. */
export function takeFillSteps(): FillSteps {
  return takeWasmSteps() ?? SCRIPT_STEPS;
}
