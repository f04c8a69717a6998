import { lumaOf, stretchTone } from '@backlot/kernels';
import { contrast } from './support/arithmetic.ts';
import { gradePixels } from './support/grade.ts';
import { grainPlane } from './support/grain.ts';
import { inkRamp } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';

const STEPS = 512;
const INKS = ['#16060d', '#8f0f23', '#ee3b36', '#ffe3cf'] as const;

/** Two-ink print in red. Reads `palette` (dark to light), `strength` (contrast) and `grain`. */
export const duotoneRed = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const ramp = inkRamp(parameters.palette ?? INKS, STEPS);
  const strength = parameters.strength ?? 0.5;
  const grain = (parameters.grain ?? 0.3) * 0.06;
  const luma = lumaOf(stretchTone(planes, 0.85)).data;
  const noise = grainPlane(width, height, 1.3 * unit, seed).data;
  return gradePixels(planes, (pixel, i) => {
    const tone = contrast(luma[i]!, strength) + noise[i]! * grain;
    const step = Math.min(STEPS, Math.max(0, Math.round(tone * STEPS)));
    for (let c = 0; c < 3; c++) pixel[c] = ramp[step * 3 + c]!;
  });
});
