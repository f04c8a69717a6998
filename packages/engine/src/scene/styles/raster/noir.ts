import { lumaOf, percentiles, softBlur } from '@backlot/kernels';
import { clamp01, contrast, smoothstep } from './support/arithmetic.ts';
import { gradePixels, pixelLuma } from './support/grade.ts';
import { grainPlane } from './support/grain.ts';
import { planesStyle } from './support/raster-style.ts';
import { cornerness } from './support/vignette.ts';

/** Tone that the middle of a picture has at least, before contrast: of a dark picture more than lamps is to be seen. */
const LEAST_MEDIAN = 0.36;
const GAMMA = { least: 0.6, most: 1.25 } as const;

/** Black-and-white crime film: a pool of light, glowing highlights, crushed corners. Reads `strength` and `grain`. */
export const noir = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.75;
  const grain = (parameters.grain ?? 0.5) * 0.07;
  const luma = lumaOf(planes);
  const [low = 0, median = 0.5, high = 1] = percentiles(luma, [0.02, 0.5, 0.985]);
  const range = Math.max(0.15, high - low);
  const middle = Math.min(0.95, Math.max(0.05, (median - low) / range));
  const gamma = Math.min(GAMMA.most, Math.max(GAMMA.least, Math.log(LEAST_MEDIAN) / Math.log(middle)));
  const bloom = softBlur(luma, 14 * unit).data;
  const noise = grainPlane(width, height, 1.6 * unit, seed).data;
  return gradePixels(planes, (pixel, i, x, y) => {
    let tone = clamp01((pixelLuma(pixel) - low) / range) ** gamma;
    tone = contrast(contrast(tone, strength), strength * 0.55, 0.45);
    tone += Math.max(0, bloom[i]! - 0.45) * 0.35;
    tone *= 1 - (0.45 + 0.45 * strength) * cornerness(x, y, width, height);
    tone += noise[i]! * grain * (0.4 + 0.6 * smoothstep(0, 0.5, tone));
    pixel[0] = tone;
    pixel[1] = tone * 0.992;
    pixel[2] = tone * 0.97;
  });
});
