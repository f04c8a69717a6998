import { createPlane } from '../image/plane.ts';
import { createRandom } from '../noise/random.ts';
import { softBlur } from '../stylise/soft-blur.ts';

/** Side of the noise that is repeated, px: a power of two. What it is drawn along differs everywhere, so nothing is seen to repeat. */
const SIDE = 512;
const MASK = SIDE - 1;
/** The noise lies between these blurs: features of 2 to 6 px, neither grain nor blotches. */
const FINE_SIGMA_PX = 0.6;
const COARSE_SIGMA_PX = 2.4;
/** Steps to each side along the streak, and their length, px. */
const STEPS = 5;
const STEP_PX = 1.4;

/** Noise of mean 0 and deviation about 1, drawn out along a direction: the line integral convolution of Cabral and Leedom 1993 on straight lines. */
export interface StreakedNoise {
  /** The noise at a pixel, drawn along the unit vector (dx, dy). */
  readonly along: (x: number, y: number, dx: number, dy: number) => number;
  /** The same noise before it is drawn out. */
  readonly at: (x: number, y: number) => number;
}

/** Makes the noise of a seed. */
export function createStreakedNoise(seed: number): StreakedNoise {
  const tile = noiseTile(seed);
  return {
    along(x, y, dx, dy) {
      let sum = 0;
      for (let k = -STEPS; k <= STEPS; k++) {
        const column = Math.round(x + k * STEP_PX * dx) & MASK;
        const row = Math.round(y + k * STEP_PX * dy) & MASK;
        sum += tile[row * SIDE + column]!;
      }
      return sum * STREAK_SCALE;
    },
    at: (x, y) => tile[(y & MASK) * SIDE + (x & MASK)]!,
  };
}

/** Samples along a streak are related to their neighbours, so their sum varies more than that of as many unrelated ones: measured. */
const STREAK_SCALE = 1 / Math.sqrt(2 * STEPS + 1) / 1.1;

/** Differences of blurs of white noise, made to repeat by blurring a wider piece. */
function noiseTile(seed: number): Float32Array {
  const margin = 16;
  const wide = SIDE + 2 * margin;
  const random = createRandom(seed);
  const white = Float32Array.from({ length: SIDE * SIDE }, () => random() - 0.5);
  const plane = createPlane(wide, wide);
  for (let y = 0; y < wide; y++)
    for (let x = 0; x < wide; x++)
      plane.data[y * wide + x] = white[((y - margin) & MASK) * SIDE + ((x - margin) & MASK)]!;
  const fine = softBlur(plane, FINE_SIGMA_PX).data;
  const coarse = softBlur(plane, COARSE_SIGMA_PX).data;
  const tile = new Float32Array(SIDE * SIDE);
  let power = 0;
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const i = (y + margin) * wide + x + margin;
      const value = fine[i]! - coarse[i]!;
      tile[y * SIDE + x] = value;
      power += value * value;
    }
  const scale = 1 / Math.sqrt(power / tile.length);
  for (let i = 0; i < tile.length; i++) tile[i] = tile[i]! * scale;
  return tile;
}
