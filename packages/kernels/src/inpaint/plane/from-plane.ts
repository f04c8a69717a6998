import type { Raster } from '../../image/raster.ts';
import { HOLE } from '../level.ts';
import type { PartOnPlane } from './find-planes.ts';
import { mapPoint } from './homography.ts';
import { sampleCubic } from './sample-cubic.ts';

/** Calls `write` for each pixel of a part with its index and the colour (red, green, blue and alpha, 0..255) that a filled view shows there. */
export function fromPlane(
  filled: Raster,
  { part: { bounds }, states, view }: PartOnPlane,
  { width, write }: { readonly width: number; readonly write: (i: number, colour: Float64Array) => void },
): void {
  const sample = sampleCubic(filled);
  const colour = Float64Array.of(0, 0, 0, 255);
  for (let y = bounds.y; y < bounds.y + bounds.height; y++)
    for (let x = bounds.x; x < bounds.x + bounds.width; x++) {
      const i = y * width + x;
      if (states[i] !== HOLE) continue;
      const at = mapPoint(view.toPlane, x, y);
      sample(at.x, at.y, colour);
      write(i, colour);
    }
}
