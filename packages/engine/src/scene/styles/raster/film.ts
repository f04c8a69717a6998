import { createPlane, lumaOf, softBlur } from '@backlot/kernels';
import { contrast, smoothstep } from './support/arithmetic.ts';
import { gradePixels, saturate, splitTone } from './support/grade.ts';
import { grainPlane } from './support/grain.ts';
import { planesStyle } from './support/raster-style.ts';
import { cornerness } from './support/vignette.ts';

/** Colour negative film: lifted greenish blacks, creamy highlights, red halation around lights, grain, a faint leak. */
export const film = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.7;
  const grain = (parameters.grain ?? 0.5) * 0.07;
  const bright = createPlane(
    width,
    height,
    lumaOf(planes).data.map((value) => smoothstep(0.68, 1, value)),
  );
  const halation = softBlur(bright, 11 * unit).data;
  const noise = grainPlane(width, height, 1.7 * unit, seed).data;
  return gradePixels(planes, (pixel, i, x, y) => {
    const corner = cornerness(x, y, width, height);
    const leak = smoothstep(0.28, 0, x / width + 0.35 * (y / height)) * 0.2 * strength;
    for (let c = 0; c < 3; c++) pixel[c] = contrast(pixel[c]!, 0.35 * strength);
    saturate(pixel, 1 - 0.14 * strength);
    splitTone(
      pixel,
      [0.035 * strength, 0.055 * strength, 0.05 * strength],
      [0.05 * strength, 0.012, -0.075 * strength],
    );
    const glow = halation[i]! * 0.3 * strength;
    pixel[0] = pixel[0]! * (0.93 - corner * 0.22) + 0.03 + glow + leak;
    pixel[1] = pixel[1]! * (0.93 - corner * 0.24) + 0.03 + glow * 0.36 + leak * 0.42;
    pixel[2] = pixel[2]! * (0.92 - corner * 0.22) + 0.035 + glow * 0.12 + leak * 0.1;
    const speck = noise[i]! * grain;
    for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! + speck;
  });
});
