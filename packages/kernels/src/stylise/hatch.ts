import { createPlane, type Plane } from '../image/plane.ts';
import { noisePlane } from './noise-plane.ts';

/** A family of parallel hand-drawn lines. */
export interface HatchOptions {
  /** Distance between lines, px. */
  readonly pitchPx: number;
  /** Direction of the lines: unit vector. */
  readonly alongX: number;
  readonly alongY: number;
  /** How far a line wanders, in pitches. */
  readonly wobble: number;
  readonly seed: number;
}

/** Distance of every pixel from the nearest line's middle, 0 (on the line) .. 1 (half way to the next). Comparing it with a tone draws lines that swell. */
export function hatchField(width: number, height: number, options: HatchOptions): Plane {
  const { pitchPx, alongX, alongY, wobble, seed } = options;
  const drift = noisePlane(width, height, { cellPx: pitchPx * 14, octaves: 2, seed });
  const field = createPlane(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const across = (y * alongX - x * alongY) / pitchPx + drift.data[i]! * wobble;
      const phase = across - Math.floor(across);
      field.data[i] = Math.abs(phase - 0.5) * 2;
    }
  return field;
}
