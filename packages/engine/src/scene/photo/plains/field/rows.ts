import { gradientNoise } from '@backlot/kernels';

/** Rows in which something was planted. */
export interface Rows {
  readonly spacingM: number;
  /** Direction, radians from straight ahead, positive to the right. */
  readonly headingRad: number;
  /** Sideways place of the row before the camera, as a part of the spacing. */
  readonly shift: number;
  readonly seed: number;
}

/** Sideways distance from the middle of the nearest row, in spacings: -0.5..0.5. Rows are never quite straight. */
export function acrossRow({ spacingM, headingRad, shift, seed }: Rows, x: number, z: number): number {
  const u = rowAt({ spacingM, headingRad, shift, seed }, x, z);
  return u - Math.round(u);
}

/** Number of the row at a place, with its fraction. */
export function rowAt({ spacingM, headingRad, shift, seed }: Rows, x: number, z: number): number {
  const side = x * Math.cos(headingRad) - z * Math.sin(headingRad);
  return side / spacingM + shift + 0.06 * gradientNoise(x * 0.13, z * 0.07, seed);
}
