import { lumaOf, softBlur } from '@backlot/kernels';
import { clamp01, contrast } from './support/arithmetic.ts';
import { gradePixels } from './support/grade.ts';
import { grainPlane } from './support/grain.ts';
import { planesStyle } from './support/raster-style.ts';

/** Channel weights of panchromatic film behind an orange filter: dark skies, luminous skin and sand. */
const FILM_RESPONSE = [0.42, 0.46, 0.12] as const;

/** Fine-art monochrome: filtered response, local contrast, fine grain. Reads `strength` (contrast) and `grain`. */
export const blackAndWhite = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.5;
  const grain = (parameters.grain ?? 0.3) * 0.06;
  const surroundings = softBlur(lumaOf(planes), 28 * unit).data;
  const noise = grainPlane(width, height, 1.2 * unit, seed).data;
  return gradePixels(planes, (pixel, i) => {
    const grey = pixel[0]! * FILM_RESPONSE[0] + pixel[1]! * FILM_RESPONSE[1] + pixel[2]! * FILM_RESPONSE[2];
    const local = grey + (grey - surroundings[i]!) * 0.3;
    const tone = contrast(clamp01(local), 0.2 + strength * 0.6) + noise[i]! * grain;
    pixel.fill(tone);
  });
});
