import { hashPoint } from '@backlot/kernels';

/** Values along each edge of the tile; a power of two, so that wrapping is a mask. */
const SIZE = 256;
const MASK = SIZE - 1;
const SEED = 0xa1b5;
/** Each octave is turned by 36.87 degrees (a 3-4-5 triangle) and a little more than twice as fine, so that lattices never line up. */
const LACUNARITY = 2.03;
const COS = 0.8 * LACUNARITY;
const SIN = 0.6 * LACUNARITY;
const OFFSET_X = 37.13;
const OFFSET_Y = 17.71;

let tile: Float32Array | undefined;

function makeTile(): Float32Array {
  const values = new Float32Array(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) values[y * SIZE + x] = (hashPoint(x, y, SEED) / 0x1_0000_0000) * 2 - 1;
  return values;
}

/** Value noise from a tile of 256 x 256 cells, about -1..1: several times faster than hashing lattice points; the period shows nowhere as octaves are turned against another. */
export function tileNoise(x: number, y: number): number {
  const values = (tile ??= makeTile());
  const cellX = Math.floor(x);
  const cellY = Math.floor(y);
  const fx = x - cellX;
  const fy = y - cellY;
  const ux = fx * fx * (3 - 2 * fx);
  const uy = fy * fy * (3 - 2 * fy);
  const x0 = cellX & MASK;
  const x1 = (cellX + 1) & MASK;
  const y0 = (cellY & MASK) * SIZE;
  const y1 = ((cellY + 1) & MASK) * SIZE;
  const top = values[y0 + x0]! + (values[y0 + x1]! - values[y0 + x0]!) * ux;
  const bottom = values[y1 + x0]! + (values[y1 + x1]! - values[y1 + x0]!) * ux;
  return top + (bottom - top) * uy;
}

/** Octaves of {@link tileNoise}, each half as strong; `octaves` may be fractional, so that detail fades in without a jump. About -1..1. */
export function tileFbm(x: number, y: number, octaves: number): number {
  let sum = 0;
  let amplitude = 0.5;
  for (let left = octaves; left > 0; left--) {
    sum += amplitude * (left < 1 ? left : 1) * tileNoise(x, y);
    const turned = x * COS - y * SIN + OFFSET_X;
    y = x * SIN + y * COS + OFFSET_Y;
    x = turned;
    amplitude *= 0.5;
  }
  return sum;
}

/**
 * Octaves of value noise with its slopes: writes value, d/dx and d/dy into `out` (Quilez, "Value noise derivatives", 2008). `gain` is how
 * strong each octave is as part of the one before; `octaves` may be fractional. One octave is written out in the loop, as calls with
 * fractions for arguments cost more than the noise.
 */
export function slopeFbm(x: number, y: number, octaves: number, gain: number, out: Float64Array): void {
  const values = (tile ??= makeTile());
  let value = 0;
  let slopeX = 0;
  let slopeY = 0;
  let amplitude = 0.5;
  // Turn and scale of the octave against the first: its slopes have to be turned back.
  let cos = 1;
  let sin = 0;
  for (let left = octaves; left > 0; left--) {
    const cellX = Math.floor(x);
    const cellY = Math.floor(y);
    const fx = x - cellX;
    const fy = y - cellY;
    const ux = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    const uy = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    const x0 = cellX & MASK;
    const x1 = (cellX + 1) & MASK;
    const y0 = (cellY & MASK) * SIZE;
    const y1 = ((cellY + 1) & MASK) * SIZE;
    const a = values[y0 + x0]!;
    const b = values[y0 + x1]! - a;
    const c = values[y1 + x0]! - a;
    const d = values[y1 + x1]! - a - b - c;
    const weight = amplitude * (left < 1 ? left : 1);
    const dx = 30 * fx * fx * (fx * (fx - 2) + 1) * (b + d * uy) * weight;
    const dy = 30 * fy * fy * (fy * (fy - 2) + 1) * (c + d * ux) * weight;
    value += weight * (a + b * ux + c * uy + d * ux * uy);
    slopeX += dx * cos + dy * sin;
    slopeY += dy * cos - dx * sin;
    const turned = x * COS - y * SIN + OFFSET_X;
    y = x * SIN + y * COS + OFFSET_Y;
    x = turned;
    const turnedCos = COS * cos - SIN * sin;
    sin = SIN * cos + COS * sin;
    cos = turnedCos;
    amplitude *= gain;
  }
  out[0] = value;
  out[1] = slopeX;
  out[2] = slopeY;
}
