import type { Mask } from '../../../image/mask.ts';
import type { Raster } from '../../../image/raster.ts';
import { paint, paintMask } from '../../testing/fixtures.ts';
import { type Homography, mapPoint } from '../homography.ts';

/** Samples a side of a pixel: a wall that runs away must not alias. */
const SAMPLES = 3;
const TILE = { width: 30, height: 26, joint: 3 };

/** A tiled wall as `toWall` (from pixels to places on the wall) shows it. */
export function tiledWall(side: number, toWall: Homography): Raster {
  return paint(side, side, (x, y) => {
    let sum = 0;
    for (let k = 0; k < SAMPLES ** 2; k++) {
      const at = mapPoint(toWall, x + ((k % SAMPLES) - 1) / SAMPLES, y + (Math.floor(k / SAMPLES) - 1) / SAMPLES);
      sum += wallAt(at.x, at.y);
    }
    return Math.round(sum / SAMPLES ** 2);
  });
}

/** Runs away to the right, and leans a little. */
export const RUNNING_AWAY: Homography = [1, 0, 0, 0.05, 1, 0, -0.0025, 0, 1];
/** Seen from straight ahead. */
export const STRAIGHT_AHEAD: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** A square hole about the middle. */
export function squareHole(side: number, holeSide: number): Mask {
  const isInside = (k: number): boolean => Math.abs(k - side / 2) < holeSide / 2;
  return paintMask(side, side, (x, y) => (isInside(x) && isInside(y) ? 255 : 0));
}

function wallAt(x: number, y: number): number {
  const isJoint = modulo(y, TILE.height) < TILE.joint || modulo(x, TILE.width) < TILE.joint;
  return isJoint ? 210 : 90;
}

function modulo(value: number, by: number): number {
  return value - by * Math.floor(value / by);
}
