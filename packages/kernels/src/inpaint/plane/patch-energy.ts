import type { Raster } from '../../image/raster.ts';
import type { Rect } from '../../image/rect.ts';
import { hash32 } from '../../noise/hash.ts';
import { createLevel } from '../create-level.ts';
import { BARRED, createLevelImage, HOLE, KNOWN, type Level } from '../level.ts';
import { PATCH_SIZE } from '../patch.ts';
import { randomField } from '../random-field.ts';
import type { FillSteps } from '../steps/fill-steps.ts';

/** The longest side of a hole is looked at in about so many pixels: then a patch shows an arrangement, not the grain. */
const HOLE_PX = 40;
const CHANNELS = 3;
/** Passes of search; more find little that is better. */
const PASSES = 6;

interface Judged {
  /** The part of the picture that may be compared with. */
  readonly rect: Rect;
  /** Longest side of the hole, px. */
  readonly longestPx: number;
  /** State of each pixel of the picture: known, missing or barred. */
  readonly states: Uint8Array;
  readonly seed: number;
}

/**
 * How little a fill looks like what is known around it: the mean squared difference (levels, a channel) of its patches from the most
 * similar known ones, coarsely seen. Low for a good continuation as for a bad one whose mistakes are smaller than a patch. `undefined`
 * when there is nothing to compare with.
 */
export function patchEnergy(
  steps: FillSteps,
  picture: Raster,
  { rect, longestPx, states, seed }: Judged,
): number | undefined {
  const { memory } = steps;
  const empty = memory.mark();
  try {
    const shrink = Math.max(1, Math.round(longestPx / HOLE_PX));
    const coarse = createLevelImage(Math.floor(rect.width / shrink), Math.floor(rect.height / shrink), memory);
    for (let y = 0; y < coarse.height; y++)
      for (let x = 0; x < coarse.width; x++) {
        const i = y * coarse.width + x;
        const block = { x: rect.x + x * shrink, y: rect.y + y * shrink, width: shrink, height: shrink };
        coarse.pixels[i] = meanColour(picture, block);
        coarse.hole[i] = stateOf(block, states, picture.width);
      }
    const level = createLevel(coarse, 1, steps);
    if (level === undefined || level.sourceCount === 0) return undefined;
    randomField(level, seed);
    for (let pass = 0; pass < PASSES; pass++) search(steps, level, pass, seed);
    let sum = 0;
    for (let t = 0; t < level.target.length; t++) if (level.target[t] === 1) sum += level.cost[t];
    return sum / (level.targetCount * CHANNELS * PATCH_SIZE ** 2);
  } finally {
    memory.release(empty);
  }
}

/** Red, green and blue in a word, like the pixels of a level. */
function meanColour({ data, width }: Raster, block: Rect): number {
  let r = 0;
  let g = 0;
  let b = 0;
  for (let y = block.y; y < block.y + block.height; y++)
    for (let p = 4 * (y * width + block.x), end = p + 4 * block.width; p < end; p += 4) {
      r += data[p];
      g += data[p + 1];
      b += data[p + 2];
    }
  const area = block.width * block.height;
  return Math.round(r / area) | (Math.round(g / area) << 8) | (Math.round(b / area) << 16);
}

/** Missing when something is, else barred when something is. */
function stateOf(block: Rect, states: Uint8Array, width: number): number {
  let state: number = KNOWN;
  for (let y = block.y; y < block.y + block.height; y++)
    for (let x = block.x; x < block.x + block.width; x++) {
      const here = states[y * width + x];
      if (here === HOLE) return HOLE;
      if (here === BARRED) state = BARRED;
    }
  return state;
}

/** A pass that looks at colours only. */
function search(steps: FillSteps, level: Level, pass: number, seed: number): void {
  const isOdd = pass % 2 === 1;
  const options = {
    direction: isOdd ? -1 : 1,
    seed: hash32(seed + pass),
    maxRadiusPx: Math.max(level.width, level.height),
    proximity: 0,
    reachPx: 0,
    farness: 0,
    incoherence: 0,
    recost: pass === 0,
  } as const;
  steps.search(level, options, isOdd);
}
