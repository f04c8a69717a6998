import { createRgbPlanes, type RgbPlanes } from '@backlot/kernels';
import { planesStyle } from './support/raster-style.ts';

/** Longest smear as a part of the width. */
const LONGEST = 0.11;

/** The camera panned along: everything smeared sideways, as behind a moving car. Reads `strength` (length) and `scale`. */
export const motionBlur = planesStyle((planes, { parameters }) => {
  const reach = Math.max(
    2,
    Math.round(planes.width * LONGEST * (parameters.strength ?? 0.5) * (parameters.scale ?? 1)),
  );
  // Two box passes make a trapezoid: the shutter does not open at once.
  return smear(smear(planes, reach >> 1), reach >> 2);
});

/** Mean along the row over `radius` px each way, of squared values: light adds, not encoded bytes, so lamps draw streaks. */
function smear(planes: RgbPlanes, radius: number): RgbPlanes {
  const { width, height } = planes;
  const out = createRgbPlanes(width, height);
  for (const channel of ['red', 'green', 'blue'] as const) {
    const from = planes[channel];
    const to = out[channel];
    for (let y = 0; y < height; y++) {
      const row = y * width;
      const light = (x: number): number => from[row + Math.min(width - 1, Math.max(0, x))]! ** 2;
      let sum = 0;
      for (let x = -radius; x <= radius; x++) sum += light(x);
      for (let x = 0; x < width; x++) {
        to[row + x] = Math.sqrt(Math.max(0, sum) / (2 * radius + 1));
        sum += light(x + radius + 1) - light(x - radius);
      }
    }
  }
  return out;
}
