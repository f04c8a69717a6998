import { hash32 } from './hash.ts';

const DIRECTIONS = 64;
const DIRECTION_X = Float64Array.from({ length: DIRECTIONS }, (_, i) => Math.cos((i / DIRECTIONS) * 2 * Math.PI));
const DIRECTION_Y = Float64Array.from({ length: DIRECTIONS }, (_, i) => Math.sin((i / DIRECTIONS) * 2 * Math.PI));
/** Unit gradients reach sqrt(1/2) in the middle of a cell; this brings the extremes to 1. */
const UNIT_RANGE = Math.SQRT2;

/**
 * Gradient noise of period 1 in two dimensions (Perlin, "Improving Noise", SIGGRAPH 2002: quintic fade), -1..1, zero on
 * every lattice point. The corners are `hashPoint(x, y, seed)` written out so that the two row hashes are shared.
 */
export function gradientNoise(x: number, y: number, seed: number): number {
  const cellX = Math.floor(x);
  const cellY = Math.floor(y);
  const fx = x - cellX;
  const fy = y - cellY;
  const fadeX = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const fadeY = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const row0 = hash32(Math.imul(cellY, 0x165667b1) ^ seed);
  const row1 = hash32(Math.imul(cellY + 1, 0x165667b1) ^ seed);
  const column0 = Math.imul(cellX, 0x27d4eb2d);
  const column1 = Math.imul(cellX + 1, 0x27d4eb2d);
  const a = hash32(column0 ^ row0) & (DIRECTIONS - 1);
  const b = hash32(column1 ^ row0) & (DIRECTIONS - 1);
  const c = hash32(column0 ^ row1) & (DIRECTIONS - 1);
  const d = hash32(column1 ^ row1) & (DIRECTIONS - 1);
  const top0 = DIRECTION_X[a]! * fx + DIRECTION_Y[a]! * fy;
  const top1 = DIRECTION_X[b]! * (fx - 1) + DIRECTION_Y[b]! * fy;
  const bottom0 = DIRECTION_X[c]! * fx + DIRECTION_Y[c]! * (fy - 1);
  const bottom1 = DIRECTION_X[d]! * (fx - 1) + DIRECTION_Y[d]! * (fy - 1);
  const top = top0 + (top1 - top0) * fadeX;
  const bottom = bottom0 + (bottom1 - bottom0) * fadeX;
  return (top + (bottom - top) * fadeY) * UNIT_RANGE;
}
