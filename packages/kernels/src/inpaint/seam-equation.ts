import { HOLE, type Level } from './level.ts';
import { PATCH_SIZE } from './patch.ts';
import type { FillMemory } from './steps/fill-memory.ts';
import { firstTarget, lastTarget, nextTarget } from './target-grid.ts';

/**
 * How strongly the solution holds on to the voted colours, against 1 for each of the four gradients: differences of tone even
 * out over about 1 / sqrt(hold) = 14 px.
 */
const HOLD = Math.fround(0.005);
const CHANNELS = 4;
const MOST_NEIGHBOURS = 4;

/**
 * The screened Poisson equation of a filled hole: find colours u whose steps between neighbours are the steps that the matched
 * patches show, with the known pixels fixed. Over the hole's bounds with a rim of one pixel (where the image has one).
 */
export interface SeamEquation {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and an unused value of every pixel; starts as the image. */
  readonly colour: Float32Array;
  /** Right-hand side, same layout: hold x voted colour + wanted steps. Only at missing pixels. */
  readonly wanted: Float32Array;
  /** Missing pixels: 1. */
  readonly unknown: Uint8Array;
  /** 1 / (number of neighbours in the image + hold), by number of neighbours. */
  readonly inverse: Float32Array;
}

/** Planes for the equation of a level, empty but for `inverse`. */
export function createSeamEquation(
  { box, width: imageWidth, height: imageHeight }: Level,
  memory: FillMemory,
): SeamEquation {
  const x = Math.max(0, box.x - 1);
  const y = Math.max(0, box.y - 1);
  const width = Math.min(imageWidth, box.x + box.width + 1) - x;
  const height = Math.min(imageHeight, box.y + box.height + 1) - y;
  const inverse = memory.take(Float32Array, MOST_NEIGHBOURS + 1);
  for (let neighbours = 0; neighbours <= MOST_NEIGHBOURS; neighbours++) inverse[neighbours] = 1 / (neighbours + HOLD);
  return {
    x,
    y,
    width,
    height,
    inverse,
    colour: memory.take(Float32Array, width * height * CHANNELS),
    wanted: memory.take(Float32Array, width * height * CHANNELS),
    unknown: memory.take(Uint8Array, width * height),
  };
}

/** Sets the equation up from the matches and weights of the last vote (gradient-domain vote after Darabi et al. 2012, section 3). */
export function seamEquation(level: Level, memory: FillMemory): SeamEquation {
  const { width: imageWidth, image, hole } = level;
  const equation = createSeamEquation(level, memory);
  const { x, y, width, height, colour, wanted, unknown } = equation;
  for (let ey = 0; ey < height; ey++)
    for (let ex = 0; ex < width; ex++) {
      const i = ey * width + ex;
      const p = (y + ey) * imageWidth + x + ex;
      for (let c = 0; c < 3; c++) colour[CHANNELS * i + c] = image[4 * p + c];
      if (hole[p] !== HOLE) continue;
      unknown[i] = 1;
      for (let c = 0; c < 3; c++) wanted[CHANNELS * i + c] = HOLD * image[4 * p + c];
    }
  const step = new Float32Array(3);
  for (let ey = 0; ey < height; ey++)
    for (let ex = 0; ex < width; ex++) {
      const i = ey * width + ex;
      if (ex < width - 1 && unknown[i] + unknown[i + 1] > 0) {
        voteStep(level, x + ex, y + ey, 1, step);
        demand(i, i + 1);
      }
      if (ey < height - 1 && unknown[i] + unknown[i + width] > 0) {
        voteStep(level, x + ex, y + ey, 0, step);
        demand(i, i + width);
      }
    }
  return equation;

  function demand(i: number, j: number): void {
    for (let c = 0; c < 3; c++) {
      wanted[CHANNELS * i + c] -= step[c];
      wanted[CHANNELS * j + c] += step[c];
    }
  }
}

/** Weighted mean of the colour steps from (x, y) to its right (`across` = 1) or lower (0) neighbour in the matched patches. */
function voteStep(level: Level, x: number, y: number, across: 0 | 1, out: Float32Array): void {
  const { width, height, pixels, box, weight, offset, stride, target } = level;
  const lastX = width - PATCH_SIZE;
  const lastY = height - PATCH_SIZE;
  const down = 1 - across;
  const right = lastTarget(x, lastX);
  const bottom = lastTarget(y, lastY);
  const p = y * width + x;
  const q = p + across + down * width;
  const f = Math.fround;
  let r = f(0);
  let g = f(0);
  let b = f(0);
  let sum = f(0);
  const firstRow = firstTarget(y + down, stride, lastY);
  const firstColumn = firstTarget(x + across, stride, lastX);
  for (let ty = firstRow; ty <= bottom; ty = nextTarget(ty, stride, lastY)) {
    if (ty < box.y || ty >= box.y + box.height) continue;
    for (let tx = firstColumn; tx <= right; tx = nextTarget(tx, stride, lastX)) {
      if (tx < box.x || tx >= box.x + box.width) continue;
      const j = (ty - box.y) * box.width + tx - box.x;
      if (target[j] === 0) continue;
      const w = weight[j];
      const from = pixels[p + offset[j]];
      const to = pixels[q + offset[j]];
      r = f(r + f(w * ((to & 255) - (from & 255))));
      g = f(g + f(w * (((to >>> 8) & 255) - ((from >>> 8) & 255))));
      b = f(b + f(w * (((to >>> 16) & 255) - ((from >>> 16) & 255))));
      sum = f(sum + w);
    }
  }
  if (sum > 0) {
    out[0] = r / sum;
    out[1] = g / sum;
    out[2] = b / sum;
    return;
  }
  const from = pixels[p];
  const to = pixels[q];
  out[0] = (to & 255) - (from & 255);
  out[1] = ((to >>> 8) & 255) - ((from >>> 8) & 255);
  out[2] = ((to >>> 16) & 255) - ((from >>> 16) & 255);
}
