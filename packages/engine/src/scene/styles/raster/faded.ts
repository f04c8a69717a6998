import { gradePixels, saturate, splitTone } from './support/grade.ts';
import { grainPlane } from './support/grain.ts';
import { planesStyle } from './support/raster-style.ts';
import { cornerness } from './support/vignette.ts';

/** A print that lay in the sun for years: blacks gone grey-brown, blues weak, paper yellowed. Reads `strength` and `grain`. */
export const faded = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.7;
  const grain = (parameters.grain ?? 0.25) * 0.05;
  const noise = grainPlane(width, height, 2 * unit, seed).data;
  return gradePixels(planes, (pixel, i, x, y) => {
    saturate(pixel, 1 - 0.48 * strength);
    splitTone(pixel, [0.05 * strength, 0.01, 0.035 * strength], [0.01, -0.01, -0.1 * strength]);
    const edge = cornerness(x, y, width, height) * 0.06 * strength;
    const floor = [0.25, 0.215, 0.19] as const;
    const ceiling = [0.97, 0.93, 0.84] as const;
    for (let c = 0; c < 3; c++) {
      const low = floor[c]! * strength;
      const high = 1 - (1 - ceiling[c]!) * strength;
      pixel[c] = low + pixel[c]! * (high - low) + edge + noise[i]! * grain;
    }
  });
});
