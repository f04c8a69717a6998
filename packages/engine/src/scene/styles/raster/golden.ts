import { softBlurRgb } from '@backlot/kernels';
import { contrast, smoothstep } from './support/arithmetic.ts';
import { gradePixels, pixelLuma, splitTone } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';

/** The last hour of sun: warm light raking in from one upper corner, long haze, amber highlights. Reads `strength`; the corner goes by seed. */
export const golden = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.7;
  const soft = softBlurRgb(planes, 18 * unit);
  const fromLeft = (seed & 1) === 0;
  return gradePixels(planes, (pixel, i, x, y) => {
    const across = (fromLeft ? x : width - x) / width;
    const flare = smoothstep(1.15, 0, Math.hypot(across + 0.05, (y / height) * 0.9 + 0.05)) * strength;
    const luma = pixelLuma(pixel);
    splitTone(
      pixel,
      [0.035 * strength, -0.005, -0.03 * strength],
      [0.13 * strength, 0.045 * strength, -0.13 * strength],
    );
    // Veiling haze: the light scatters over everything between the sun and us.
    const veil = flare * (0.25 + 0.35 * luma);
    pixel[0] = contrast(pixel[0]! * 1.04, 0.25 * strength) * (1 - veil * 0.4) + veil * (0.62 + 0.3 * soft.red[i]!);
    pixel[1] = contrast(pixel[1]!, 0.25 * strength) * (1 - veil * 0.4) + veil * (0.38 + 0.24 * soft.green[i]!);
    pixel[2] = contrast(pixel[2]! * 0.9, 0.25 * strength) * (1 - veil * 0.4) + veil * (0.1 + 0.14 * soft.blue[i]!);
  });
});
