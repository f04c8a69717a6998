import { FILL_WASM } from '../../wasm/fill.gen.ts';
import { createSharedMemory, lazyWasmModule } from '../../wasm/open-shared.ts';
import { boardAt, endBoard, fillOnBoard, isReusable, runBands, type Board } from '../crew/board.ts';
import type { FillShare } from '../crew/fill-crew.ts';
import type { Level, LevelImage, LevelPlanes } from '../level.ts';
import type { PlacePrior } from '../place-prior.ts';
import { BAND_ROWS, BAND_SHIFT, type SearchPass } from '../search.ts';
import { seamWaves } from '../poisson.ts';
import { createSeamEquation } from '../seam-equation.ts';
import { CONFIDENCE, LIKENESS, perSpreadOf } from '../vote-weights.ts';
import type { FillSteps } from './fill-steps.ts';
import { numberOfStep, openStepFunctions, type StepName } from './step-functions.ts';
import { BOARD_ADDRESS, createWasmMemory } from './wasm-memory.ts';

const compiledModule = lazyWasmModule(FILL_WASM);
/** Doubles a step may have as parameters. */
const MOST_PARAMETERS = 16;
/** Words that describe a level. */
const LEVEL_FIELDS = 17;
/** More bands than any step has. */
const MOST_BANDS = 2048;
const NO_PLACE = [0, 0, 0, 0, 0, 0];
/** Rows of a band of the texture, whose sums start anew in each; and its scratch rows, see assembly/fill/texture.ts. */
const TEXTURE_ROWS = 128;
const TEXTURE_SCRATCH_ROWS = 21;
/** Places of a band of a layer, and the two patches that it needs room for. */
const LEAST_PEEL_PLACES = 8;
const PEEL_SCRATCH_BYTES = 2 * 144;
/** What steps in SIMD read and write beyond a row. */
const ROW_SLACK = 48;

/** Steps whose memory is free: it can never shrink, and to take it again is cheaper than to take another. */
let idle: Machine | undefined;

interface Machine extends FillSteps {
  readonly share: FillShare;
  readonly board: Board;
}

/** {@link FillSteps} in WebAssembly over a memory that is theirs until their end; undefined where that cannot be had. */
export function takeWasmSteps(): FillSteps | undefined {
  const machine = idle ?? createMachine();
  idle = undefined;
  if (machine === undefined) return undefined;
  const { board, memory, share, ...steps } = machine;
  const mark = memory.mark();
  return {
    ...steps,
    memory,
    share: { ...share, fill: fillOnBoard(board) },
    end() {
      endBoard(board);
      memory.release(mark);
      if (isReusable(board)) idle = machine;
    },
  };
}

function createMachine(): Machine | undefined {
  const module = compiledModule();
  const shared = module && createSharedMemory();
  if (module === undefined || shared === undefined) return undefined;
  const memory = createWasmMemory(shared);
  const board = boardAt(shared, BOARD_ADDRESS);
  const runBand = openStepFunctions(module, shared);
  const parameters = memory.take(Float64Array, MOST_PARAMETERS);
  const levelFields = memory.take(Int32Array, LEVEL_FIELDS);
  const coarseFields = memory.take(Int32Array, LEVEL_FIELDS);
  const perBand = memory.take(Int32Array, MOST_BANDS);
  const likeness = memory.take(Float32Array, LIKENESS.length);
  const confidence = memory.take(Float32Array, CONFIDENCE.length);
  likeness.set(LIKENESS);
  confidence.set(CONFIDENCE);

  return {
    memory,
    board,
    share: { module, memory: shared, fill: 0 },
    end: () => {},

    addTexture(level) {
      const bands = Math.ceil(level.height / TEXTURE_ROWS);
      const rowWords = level.width + ROW_SLACK;
      withScratch(bands * TEXTURE_SCRATCH_ROWS * rowWords * 4, (scratch) =>
        run('textureBand', level, bands, [TEXTURE_ROWS, scratch, rowWords]),
      );
    },

    halve(fine, coarse) {
      coarseFields.set(fieldsOf(coarse));
      run('halveBand', fine, bandsIn(coarse.height), [coarseFields.byteOffset]);
    },

    markPatches(level) {
      const rowBytes = level.width + ROW_SLACK;
      run('distanceBand', level, 1, []);
      return withScratch(bandsIn(level.height) * rowBytes, (scratch) => {
        const marking = [perBand.byteOffset, scratch, rowBytes];
        return {
          sourceCount: runAndSum('markSourcesBand', level, bandsIn(level.height), marking),
          targetCount: runAndSum('markTargetsBand', level, bandsIn(level.box.height), marking),
        };
      });
    },

    peel(level, { places, sources, known, guide, place }, best) {
      const perBand = Math.max(LEAST_PEEL_PLACES, Math.ceil(places.length / MOST_BANDS));
      const bands = Math.ceil(places.length / perBand);
      const [placesAt, bestAt, sourcesAt, knownAt, guideAt] = [places, best, sources, known, guide].map(
        ({ byteOffset }) => byteOffset,
      );
      const first = [perBand, placesAt, places.length, bestAt, sourcesAt, sources.length, knownAt, guideAt];
      withScratch(bands * PEEL_SCRATCH_BYTES, (scratch) =>
        run('peelBand', level, bands, [...first, scratch, ...(place === undefined ? NO_PLACE : placeFields(place))]),
      );
    },

    search(level, pass, isShifted) {
      const shift = isShifted ? BAND_SHIFT : 0;
      run('searchBand', level, bandsIn(level.box.height + shift), [shift, ...searchParameters(pass)]);
    },

    vote(level, byConfidenceOnly) {
      const bands = bandsIn(level.box.height);
      const perSpread = byConfidenceOnly ? 0 : perSpreadOf(level);
      run('weighBand', level, bands, [perSpread, likeness.byteOffset, confidence.byteOffset, confidence.length]);
      const change = runAndSum('voteBand', level, bands, [perBand.byteOffset]);
      run('applyVoteBand', level, bands, []);
      return change;
    },

    removeSeams(level, sweeps) {
      const mark = memory.mark();
      const { x, y, width, height, colour, wanted, unknown, inverse } = createSeamEquation(level, memory);
      const planes = [colour, wanted, unknown, inverse].map(({ byteOffset }) => byteOffset);
      const equation = [x, y, width, height, ...planes];
      const bands = bandsIn(height);
      run('seamBand', level, bands, equation);
      for (const { wave, firstBlock, blocks } of seamWaves(height, sweeps))
        run('relaxTile', level, blocks, [...equation, 2 * sweeps, wave, firstBlock]);
      run('writeSeamBand', level, bands, equation);
      memory.release(mark);
    },
  };

  function run(name: StepName, level: LevelImage, bands: number, values: readonly number[]): void {
    parameters.set(values);
    levelFields.set(fieldsOf(level));
    const step = { step: numberOfStep(name), level: levelFields.byteOffset, parameters: parameters.byteOffset };
    runBands(board, step, bands, runBand);
  }

  /** Adds up what each band has counted. */
  function runAndSum(name: StepName, level: LevelImage, bands: number, values: readonly number[]): number {
    run(name, level, bands, values);
    let sum = 0;
    for (let band = 0; band < bands; band++) sum += perBand[band];
    return sum;
  }

  function withScratch<Result>(bytes: number, use: (address: number) => Result): Result {
    const mark = memory.mark();
    const result = use(memory.take(Uint8Array, bytes).byteOffset);
    memory.release(mark);
    return result;
  }
}

function bandsIn(rows: number): number {
  return Math.ceil(rows / BAND_ROWS);
}

function searchParameters(pass: SearchPass): number[] {
  const { direction, seed, maxRadiusPx, proximity, reachPx, farness, incoherence, recost, usage, place } = pass;
  const prior = place === undefined ? NO_PLACE : placeFields(place);
  const first = [direction, seed, maxRadiusPx, proximity, reachPx, farness, incoherence, recost ? 1 : 0];
  return [...first, usage?.byteOffset ?? 0, ...prior];
}

function placeFields({ wantedX, slackX, wantedY, slackY, costPerColumn, costPerRow }: PlacePrior): number[] {
  return [...[wantedX, slackX, wantedY, slackY, costPerColumn].map(({ byteOffset }) => byteOffset), costPerRow];
}

/** The fields of the class Level of assembly/fill/level.ts; 0 for what an image alone lacks. */
function fieldsOf(level: LevelImage | LevelPlanes | Level): number[] {
  const { width, height, image, hole } = level;
  if (!('box' in level)) return [width, height, 1, 0, 0, 0, 0, image.byteOffset, hole.byteOffset];
  const { stride, box, source, target, match, cost, weight, offset, distance, voted } = level;
  const planes = [image, hole, source, target, match, cost, weight, offset, distance, voted];
  return [width, height, stride, box.x, box.y, box.width, box.height, ...planes.map(({ byteOffset }) => byteOffset)];
}
