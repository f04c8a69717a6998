import type { Raster } from '../image/raster.ts';
import { PixelRole } from './colour-bins.ts';

/** Levels that opposite neighbours differ by where an edge runs between them; slopes below are gradients. */
const EDGE_LEVELS = 24;
/** Levels that a pixel may lie beside the mix of its opposite neighbours and still be their blend. */
const BLEND_LEVELS = 18;
/** Share of the way from one neighbour to the other that makes a blend; nearer the ends it is one of them. */
const BLEND_MARGIN = 0.06;
/** Levels within which neighbours are of one colour: what mild JPEG noise does to a flat area. */
const SOLID_LEVELS = 6;
/** Alpha from which a pixel is part of the picture, and from which its colour is its own. */
const VISIBLE_ALPHA = 128;
const OPAQUE_ALPHA = 250;

/**
 * Tells pixels with a colour of their own from those that only blend their neighbours, as antialiasing makes them: a blend lies
 * between the colours of two opposite neighbours. Lines of one pixel are kept, for they are beside that mix, not on it.
 */
export function pixelRoles({ width, height, data }: Raster): Uint8Array {
  const roles = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const up = y > 0 ? -4 * width : 0;
    const down = y < height - 1 ? 4 * width : 0;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const p = i * 4;
      const alpha = data[p + 3]!;
      if (alpha < VISIBLE_ALPHA) continue;
      const left = x > 0 ? -4 : 0;
      const right = x < width - 1 ? 4 : 0;
      const isSolid =
        isNear(data, p, p + left) && isNear(data, p, p + right) && isNear(data, p, p + up) && isNear(data, p, p + down);
      if (isSolid) roles[i] = PixelRole.solid;
      else if (
        alpha >= OPAQUE_ALPHA &&
        !isBlend(data, p, p + left, p + right) &&
        !isBlend(data, p, p + up, p + down) &&
        !isBlend(data, p, p + up + left, p + down + right) &&
        !isBlend(data, p, p + up + right, p + down + left)
      )
        roles[i] = PixelRole.counted;
    }
  }
  return roles;
}

function isNear(data: Uint8ClampedArray, p: number, q: number): boolean {
  return (
    Math.abs(data[p]! - data[q]!) <= SOLID_LEVELS &&
    Math.abs(data[p + 1]! - data[q + 1]!) <= SOLID_LEVELS &&
    Math.abs(data[p + 2]! - data[q + 2]!) <= SOLID_LEVELS &&
    Math.abs(data[p + 3]! - data[q + 3]!) <= SOLID_LEVELS
  );
}

function isBlend(data: Uint8ClampedArray, p: number, a: number, b: number): boolean {
  const r = data[b]! - data[a]!;
  const g = data[b + 1]! - data[a + 1]!;
  const bl = data[b + 2]! - data[a + 2]!;
  if (Math.abs(r) < EDGE_LEVELS && Math.abs(g) < EDGE_LEVELS && Math.abs(bl) < EDGE_LEVELS) return false;
  const pr = data[p]! - data[a]!;
  const pg = data[p + 1]! - data[a + 1]!;
  const pb = data[p + 2]! - data[a + 2]!;
  const t = (pr * r + pg * g + pb * bl) / (r * r + g * g + bl * bl);
  if (t < BLEND_MARGIN || t > 1 - BLEND_MARGIN) return false;
  return (
    Math.abs(pr - t * r) <= BLEND_LEVELS &&
    Math.abs(pg - t * g) <= BLEND_LEVELS &&
    Math.abs(pb - t * bl) <= BLEND_LEVELS
  );
}
