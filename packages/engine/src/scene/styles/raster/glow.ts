import { softBlurRgb } from '@backlot/kernels';
import { gradePixels, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';

/** Dreamy soft focus (Orton): a sharp frame screened with a blurred, brighter one. Reads `strength`. */
export const glow = planesStyle((planes, { parameters, unit }) => {
  const strength = parameters.strength ?? 0.65;
  const wide = softBlurRgb(planes, 22 * unit);
  const near = softBlurRgb(planes, 6 * unit);
  return gradePixels(planes, (pixel, i) => {
    const veil = [
      wide.red[i]! * 0.6 + near.red[i]! * 0.4,
      wide.green[i]! * 0.6 + near.green[i]! * 0.4,
      wide.blue[i]! * 0.6 + near.blue[i]! * 0.4,
    ] as const;
    for (let c = 0; c < 3; c++) {
      const soft = veil[c]! ** 1.5;
      const screened = 1 - (1 - pixel[c]! * (1 - 0.24 * strength)) * (1 - soft * 0.95 * strength);
      pixel[c] = screened + 0.02 * strength;
    }
    saturate(pixel, 1 + 0.12 * strength);
  });
});
