import { openOnMemory, type SharedWasmMemory, type WasmModule } from '../../wasm/open-shared.ts';
import type { RunBand } from '../crew/board.ts';

/** The functions of assembly/fill.ts, in the order of their numbers. All take a level, parameters and a band. */
const NAMES = [
  'textureBand',
  'halveBand',
  'distanceBand',
  'markSourcesBand',
  'markTargetsBand',
  'peelBand',
  'searchBand',
  'weighBand',
  'voteBand',
  'applyVoteBand',
  'seamBand',
  'relaxTile',
  'writeSeamBand',
] as const;

/** A step that is done in bands. */
export type StepName = (typeof NAMES)[number];

type StepFunction = (level: number, parameters: number, band: number) => void;

/** The number under which a step is posted. */
export function numberOfStep(name: StepName): number {
  return NAMES.indexOf(name);
}

/** Opens the module for this thread. */
export function openStepFunctions(module: WasmModule, memory: SharedWasmMemory): RunBand {
  const opened = openOnMemory(module, memory) as Record<StepName, StepFunction>; // what assembly/fill.ts exports; the tests of twins hold it to that
  const functions = NAMES.map((name) => opened[name]);
  return (step, level, parameters, band) => functions[step](level, parameters, band);
}
