import type { Matte, Raster } from '@backlot/kernels';

/** Noise of a picture. */
export interface Grain {
  /** Standard deviation of luma, sRGB values 0..1. */
  readonly strength: number;
  /** What a pixel's neighbours in its row and column share of its noise: 0 = fine grain, 0.6 = soft. */
  readonly softness: number;
}

const BLOCK_PX = 8;
/** This part of the blocks is taken to be flat: texture is in all the others. */
const FLAT_PART = 0.08;
const LEAST_BLOCKS = 16;
/** Luma outside of these is clipped and has no noise. */
const DARKEST = 0.04;
const BRIGHTEST = 0.95;
const SOLID = 0.97;
/** The standard deviation of a normal distribution in mean absolute deviations (whole numbers make medians of weak noise coarse). */
const DEVIATIONS = Math.sqrt(Math.PI / 2);
/** The flattest blocks of even noise have this much less than all. */
const SELECTED = 0.83;
/** Grains that are told apart. */
const SOFTNESSES = [0, 0.15, 0.3, 0.45, 0.6] as const;

/**
 * The noise of a picture where `weight` is solid (all of it when absent): the mean absolute second difference of the flattest
 * blocks, at one pixel's distance and at two; how they differ tells how soft it is. No noise when too little can be seen.
 */
export function measureGrain({ width, height, data }: Raster, weight?: Matte): Grain {
  const blocks: { readonly near: number; readonly far: number }[] = [];
  for (let y = 2; y + BLOCK_PX + 2 <= height; y += BLOCK_PX)
    for (let x = 2; x + BLOCK_PX + 2 <= width; x += BLOCK_PX) {
      const near: number[] = [];
      const far: number[] = [];
      let level = 0;
      let isSolid = true;
      for (let i = 0; i < BLOCK_PX * BLOCK_PX && isSolid; i++) {
        const at = (y + Math.floor(i / BLOCK_PX)) * width + x + (i % BLOCK_PX);
        isSolid = !weight || weight.data[at]! >= SOLID;
        const own = luma(data, at);
        level += own / (BLOCK_PX * BLOCK_PX);
        near.push(Math.abs(2 * own - luma(data, at - 1) - luma(data, at + 1)));
        far.push(Math.abs(2 * own - luma(data, at - 2) - luma(data, at + 2)));
      }
      if (isSolid && level > DARKEST && level < BRIGHTEST) blocks.push({ near: mean(near), far: mean(far) });
    }
  if (blocks.length < LEAST_BLOCKS) return { strength: 0, softness: 0 };
  const flat = blocks.sort((a, b) => a.far - b.far).slice(0, Math.ceil(blocks.length * FLAT_PART));
  const near = median(flat.map((block) => block.near)) * DEVIATIONS;
  const far = median(flat.map((block) => block.far)) * DEVIATIONS;
  if (far <= 0) return { strength: 0, softness: 0 };
  const misfit = (softness: number): number => Math.abs(spread(softness).near / spread(softness).far - near / far);
  const softness = SOFTNESSES.reduce<number>((best, each) => (misfit(each) < misfit(best) ? each : best), 0);
  return { strength: far / (SELECTED * spread(softness).far), softness };
}

/** Standard deviation of the second differences of noise of strength 1: from its correlation one and two pixels away. */
function spread(softness: number): { readonly near: number; readonly far: number } {
  const own = 1 + 2 * softness * softness;
  const one = (2 * softness) / own;
  const two = (softness * softness) / own;
  return { near: Math.sqrt(6 - 8 * one + 2 * two), far: Math.sqrt(6 - 8 * two) };
}

function luma(data: Uint8ClampedArray, pixel: number): number {
  const i = pixel * 4;
  return (0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!) / 255;
}

function median(values: readonly number[]): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
