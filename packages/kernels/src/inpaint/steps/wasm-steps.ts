import { FILL_WASM } from '../../wasm/fill.gen.ts';
import { createSharedMemory, lazyWasmModule } from '../../wasm/open-shared.ts';
import { boardAt, endBoard, runBands } from '../crew/board.ts';
import type { Level } from '../level.ts';
import type { PlacePrior } from '../place-prior.ts';
import { BAND_SHIFT, bandsOf, type SearchPass } from '../search.ts';
import { prepareVotes } from '../vote-weights.ts';
import type { FillSteps } from './fill-steps.ts';
import { numberOfStep, openStepFunctions, type StepName } from './step-functions.ts';
import { BOARD_ADDRESS, createWasmMemory } from './wasm-memory.ts';

const compiledModule = lazyWasmModule(FILL_WASM);
/** Doubles a step may have as parameters. */
const MOST_PARAMETERS = 16;
const NO_PLACE = [0, 0, 0, 0, 0, 0];
/** Words that describe a level. */
const LEVEL_FIELDS = 17;
/** More bands than any step has. */
const MOST_BANDS = 2048;

/** {@link FillSteps} in WebAssembly over a memory of their own; undefined where that cannot be had. */
export function createWasmSteps(): FillSteps | undefined {
  const module = compiledModule();
  const shared = module && createSharedMemory();
  if (module === undefined || shared === undefined) return undefined;
  const memory = createWasmMemory(shared);
  const board = boardAt(shared, BOARD_ADDRESS);
  const runBand = openStepFunctions(module, shared);
  const parameters = memory.take(Float64Array, MOST_PARAMETERS);
  const perBand = memory.take(Int32Array, MOST_BANDS);
  const levelFields = memory.take(Int32Array, LEVEL_FIELDS);

  return {
    memory,
    share: { module, memory: shared },
    end: () => endBoard(board),
    search(level, pass, isShifted) {
      run('searchBand', level, bandsOf(level.box.height, isShifted).length, [
        isShifted ? BAND_SHIFT : 0,
        ...searchParameters(pass),
      ]);
    },
    vote(level, byConfidenceOnly) {
      prepareVotes(level, byConfidenceOnly);
      const bands = bandsOf(level.box.height, false).length;
      run('voteBand', level, bands, [perBand.byteOffset]);
      run('applyVoteBand', level, bands, []);
      let change = 0;
      for (let band = 0; band < bands; band++) change += perBand[band];
      return change;
    },
  };

  function run(name: StepName, level: Level, bands: number, values: readonly number[]): void {
    parameters.set(values);
    levelFields.set(fieldsOf(level));
    const step = { step: numberOfStep(name), level: levelFields.byteOffset, parameters: parameters.byteOffset };
    runBands(board, step, bands, runBand);
  }

  function searchParameters(pass: SearchPass): number[] {
    const { direction, seed, maxRadiusPx, proximity, reachPx, farness, incoherence, recost, usage, place } = pass;
    const prior = place === undefined ? NO_PLACE : placeFields(place);
    const first = [direction, seed, maxRadiusPx, proximity, reachPx, farness, incoherence, recost ? 1 : 0];
    return [...first, usage?.byteOffset ?? 0, ...prior];
  }
}

function placeFields({ wantedX, slackX, wantedY, slackY, costPerColumn, costPerRow }: PlacePrior): number[] {
  return [...[wantedX, slackX, wantedY, slackY, costPerColumn].map(({ byteOffset }) => byteOffset), costPerRow];
}

/** The fields of the class Level of assembly/fill/level.ts. */
function fieldsOf(level: Level): number[] {
  const { box, image, hole, source, target, match, cost, weight, offset, distance, voted } = level;
  const planes = [image, hole, source, target, match, cost, weight, offset, distance, voted];
  return [
    level.width,
    level.height,
    level.stride,
    box.x,
    box.y,
    box.width,
    box.height,
    ...planes.map(({ byteOffset }) => byteOffset),
  ];
}
