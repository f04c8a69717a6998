import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { shareRaster } from '../../../../threads/shared.ts';
import { shrink } from '../../tone/blur.ts';
import { blurAt, type Lens } from '../lens/depth-slices.ts';
import type { GroundPicture } from './paint-ground.ts';

/** Blur (px) from which to which the half-size and the quarter-size version take over. */
const TO_HALF = [0.7, 1.6] as const;
const TO_QUARTER = [5, 8] as const;
const LEAST_RADIUS = 0.5;
const MOST_RADIUS = 12;

/** Blurs the ground by its depth: a surface that runs through the focus has no layers. Returns a new picture, in shared memory. */
export function blurGround({ picture, depth }: GroundPicture, lens: Lens, focalPx: number): LinearRaster {
  const { width, height } = picture;
  const radius = new Float32Array(width * height);
  let most = 0;
  for (let i = 0; i < radius.length; i++) {
    radius[i] = blurAt(lens, focalPx, depth[i]!);
    most = Math.max(most, radius[i]!);
  }
  const out = shareRaster(picture);
  if (most > TO_HALF[0]) mixIn(out, gathered(picture, radius, 2), 2, radius, TO_HALF);
  if (most > TO_QUARTER[0]) mixIn(out, gathered(picture, radius, 4), 4, radius, TO_QUARTER);
  return out;
}

/** The picture, `factor` times smaller, every pixel averaged over the disc that its depth asks for. */
function gathered(picture: LinearRaster, radius: Float32Array, factor: number): LinearRaster {
  const small = shrink(picture, factor);
  const { width, height, data } = small;
  const out = createLinearRaster(width, height);
  const stride = (width + 1) * 4;
  const sums = new Float64Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = y * stride + x * 4;
      for (let c = 0; c < 4; c++) sums[p + 4 + c] = sums[p + c]! + data[(y * width + x) * 4 + c]!;
    }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = Math.min(picture.height - 1, y * factor) * picture.width + Math.min(picture.width - 1, x * factor);
      gatherDisc(out, sums, stride, x, y, Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, radius[at]! / factor)));
    }
  return out;
}

function gatherDisc(
  { width, height, data }: LinearRaster,
  sums: Float64Array,
  stride: number,
  x: number,
  y: number,
  radius: number,
): void {
  const reach = Math.ceil(radius - 0.5);
  const o = (y * width + x) * 4;
  let area = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    const row = Math.min(height - 1, Math.max(0, y + dy)) * stride;
    const half = Math.max(0.5, Math.sqrt(Math.max(0, radius * radius - dy * dy)));
    const from = Math.max(0, x + 0.5 - half);
    const to = Math.min(width, x + 0.5 + half);
    const i = Math.min(width - 1, from | 0);
    const j = Math.min(width - 1, to | 0);
    const fa = from - i;
    const fb = to - j;
    const a = row + i * 4;
    const b = row + j * 4;
    area += to - from;
    for (let c = 0; c < 4; c++) {
      const low = sums[a + c]! + (sums[a + 4 + c]! - sums[a + c]!) * fa;
      const high = sums[b + c]! + (sums[b + 4 + c]! - sums[b + c]!) * fb;
      data[o + c] = data[o + c]! + high - low;
    }
  }
  for (let c = 0; c < 4; c++) data[o + c] = data[o + c]! / area;
}

/** Replaces pixels of `out` by those of a smaller picture where the blur is large enough, bilinearly. */
function mixIn(
  { width, height, data }: LinearRaster,
  small: LinearRaster,
  factor: number,
  radius: Float32Array,
  [from, to]: readonly [number, number],
): void {
  for (let y = 0; y < height; y++) {
    const v = Math.min(small.height - 1.001, Math.max(0, (y + 0.5) / factor - 0.5));
    const row = v | 0;
    const fv = v - row;
    for (let x = 0; x < width; x++) {
      const share = Math.min(1, (radius[y * width + x]! - from) / (to - from));
      if (share <= 0) continue;
      const u = Math.min(small.width - 1.001, Math.max(0, (x + 0.5) / factor - 0.5));
      const column = u | 0;
      const fu = u - column;
      const a = (row * small.width + column) * 4;
      const b = a + (small.height > 1 ? small.width * 4 : 0);
      const right = small.width > 1 ? 4 : 0;
      const k = (y * width + x) * 4;
      for (let c = 0; c < 4; c++) {
        const top = small.data[a + c]! + (small.data[a + right + c]! - small.data[a + c]!) * fu;
        const bottom = small.data[b + c]! + (small.data[b + right + c]! - small.data[b + c]!) * fu;
        data[k + c] = data[k + c]! + (top + (bottom - top) * fv - data[k + c]!) * share;
      }
    }
  }
}
