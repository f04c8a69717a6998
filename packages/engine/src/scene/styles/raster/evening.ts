import { createPlane, lumaOf, softBlur } from '@backlot/kernels';
import { mix, smoothstep } from './support/arithmetic.ts';
import { gradePixels, pixelLuma, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';
import { cornerness } from './support/vignette.ts';

/** The blue hour: day brought down to dusk, whatever was brightest left glowing warm. Reads `strength`. */
export const evening = planesStyle((planes, { parameters, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.75;
  const lamps = createPlane(
    width,
    height,
    lumaOf(planes).data.map((value) => smoothstep(0.78, 1, value)),
  );
  const glow = softBlur(lamps, 16 * unit).data;
  return gradePixels(planes, (pixel, i, x, y) => {
    saturate(pixel, 1 - 0.3 * strength);
    const luma = pixelLuma(pixel);
    const lamp = smoothstep(0.7, 1, luma);
    const dim = mix(1, 0.56 + 0.28 * lamp, strength);
    const cool = (1 - lamp) * strength;
    const sky = (1 - y / height) * 0.06 * strength;
    const corner = 1 - 0.35 * strength * cornerness(x, y, width, height);
    pixel[0] =
      (pixel[0]! * dim * (1 - 0.28 * cool) + sky * 0.7 + 0.03 * strength) * corner + glow[i]! * 0.26 * strength;
    pixel[1] =
      (pixel[1]! * dim * (1 - 0.12 * cool) + sky * 0.35 + 0.035 * strength) * corner + glow[i]! * 0.15 * strength;
    pixel[2] = (pixel[2]! * dim * (1 + 0.2 * cool) + sky + 0.1 * strength) * corner + glow[i]! * 0.03;
  });
});
