import { sharedFloats } from '../../../../threads/shared.ts';
import { heightAt, slopeOfColumn, type GroundGrid } from './ground-grid.ts';

/** What a ground gets of the sun, and how it lies. */
export interface GroundLight {
  /** Cosine of the angle between ground and sun, 0 in shadow. */
  readonly sun: Float32Array;
  /** Cosine of its angle to the eye. */
  readonly facing: Float32Array;
  /** Upward part of the normal: 1 = level. */
  readonly up: Float32Array;
}

const SHADOW_STEPS = 14;
/** First look towards the sun, as a share of the distance from the eye, and growth of the looks after. */
const SHADOW_FIRST = 0.006;
const SHADOW_GROWTH = 1.5;
/** Width of half shadows: tangent of the sun's angle, generous. */
const PENUMBRA = 0.03;

/** Unlit as yet. */
export function createGroundLight({ columns, steps }: GroundGrid): GroundLight {
  const size = columns * steps;
  return { sun: sharedFloats(size), facing: sharedFloats(size), up: sharedFloats(size) };
}

/** Lights steps `from` up to `to` of a ground from a sun at `(x, y, z)`: x right, y up, z ahead. */
export function lightSteps(
  grid: GroundGrid,
  sun: readonly [number, number, number],
  light: GroundLight,
  from: number,
  to: number,
): void {
  const { columns, heights, distances, focalPx, eyeM } = grid;
  const flat = Math.hypot(sun[0], sun[2]) || 1e-6;
  const rise = sun[1] / flat;
  const [sx, sz] = [sun[0] / flat, sun[2] / flat];
  for (let step = from; step < to; step++) {
    const z = distances[step]!;
    const before = Math.max(0, step - 1);
    const after = Math.min(grid.steps - 1, step + 1);
    const depth = distances[after]! - distances[before]!;
    const pixel = z / focalPx;
    for (let column = 0; column < columns; column++) {
      const k = step * columns + column;
      const slope = slopeOfColumn(grid, column);
      const left = column > 0 ? k - 1 : k;
      const right = column + 1 < columns ? k + 1 : k;
      const hx = (heights[right]! - heights[left]!) / ((right - left) * pixel);
      const along = (heights[after * columns + column]! - heights[before * columns + column]!) / depth;
      const hz = along - hx * slope;
      const inverse = 1 / Math.sqrt(1 + hx * hx + hz * hz);
      const height = heights[k]!;
      const x = slope * z;
      const toEye = Math.sqrt(x * x + z * z + (eyeM - height) ** 2);
      light.up[k] = inverse;
      light.facing[k] = Math.max(0.02, ((hx * x + (eyeM - height) + hz * z) * inverse) / toEye);
      const cosine = (-hx * sun[0] + sun[1] - hz * sun[2]) * inverse;
      light.sun[k] = cosine <= 0 ? 0 : cosine * unshaded(grid, x, z, height, sx, sz, rise);
    }
  }
}

/** How much of the sun is seen from a place, 0..1. */
function unshaded(
  grid: GroundGrid,
  x: number,
  z: number,
  height: number,
  sx: number,
  sz: number,
  rise: number,
): number {
  let far = z * SHADOW_FIRST;
  let seen = 1;
  for (let i = 0; i < SHADOW_STEPS; i++) {
    const there = heightAt(grid, x + sx * far, z + sz * far);
    if (!(there === there)) return seen;
    const over = (there - height) / far - rise;
    if (over > PENUMBRA) return 0;
    if (over > -PENUMBRA) seen = Math.min(seen, 0.5 - over / (2 * PENUMBRA));
    far *= SHADOW_GROWTH;
  }
  return seen;
}
