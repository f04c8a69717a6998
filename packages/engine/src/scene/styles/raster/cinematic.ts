import { createPlane, lumaOf, softBlur, stretchTone } from '@backlot/kernels';
import { contrast, smoothstep } from './support/arithmetic.ts';
import { gradePixels, saturate, splitTone } from './support/grade.ts';
import { grainPlane } from './support/grain.ts';
import { planesStyle } from './support/raster-style.ts';
import { cornerness } from './support/vignette.ts';

/** A feature-film grade: teal shadows, amber light, soft bloom, gentle roll-off. Reads `strength` and `grain`. */
export const cinematic = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.75;
  const grain = (parameters.grain ?? 0.2) * 0.05;
  const balanced = stretchTone(planes, 0.45);
  const bright = createPlane(
    width,
    height,
    lumaOf(balanced).data.map((value) => smoothstep(0.62, 1, value)),
  );
  const bloom = softBlur(bright, 20 * unit).data;
  const noise = grainPlane(width, height, 1.3 * unit, seed).data;
  return gradePixels(balanced, (pixel, i, x, y) => {
    for (let c = 0; c < 3; c++) pixel[c] = contrast(pixel[c]!, 0.55 * strength, 0.46) * 0.95;
    saturate(pixel, 0.9);
    splitTone(
      pixel,
      [-0.07 * strength, 0.015 * strength, 0.065 * strength],
      [0.075 * strength, 0.02, -0.095 * strength],
    );
    const corner = 1 - 0.4 * strength * cornerness(x, y, width, height);
    const speck = noise[i]! * grain;
    pixel[0] = pixel[0]! * corner + bloom[i]! * 0.14 + speck;
    pixel[1] = pixel[1]! * corner + bloom[i]! * 0.09 + speck;
    pixel[2] = pixel[2]! * corner + bloom[i]! * 0.05 + speck;
  });
});
