import { findPalette, kuwahara, lumaOf, nearestColour, softBlurRgb, stretchTone } from '@backlot/kernels';
import { gradePixels, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';
import { paperTooth } from './support/paper.ts';
import { requestedPalette } from './support/requested-palette.ts';
import { lumaFlow } from './support/luma-flow.ts';

const COLOURS = 11;

/** Lithographed travel poster: a few clean, generous areas of warm colour. Reads `palette`, `grain` (stone), `scale` (size of areas). */
export const poster = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const grain = (parameters.grain ?? 0.35) * 0.12;
  const wide = kuwahara(kuwahara(stretchTone(planes, 0.9), 9 * unit), 7 * unit);
  const masses = gradePixels(softBlurRgb(lumaFlow(wide, 8 * unit), 1.2 * unit), (pixel) => {
    saturate(pixel, 1.3);
    pixel[0] = pixel[0]! * 1.03;
    pixel[2] = pixel[2]! * 0.95;
  });
  const palette = requestedPalette(parameters) ?? findPalette(masses, COLOURS);
  const stone = paperTooth(width, height, unit * 0.7, seed).data;
  const luma = lumaOf(masses).data;
  return gradePixels(masses, (pixel, i) => {
    const k = nearestColour(palette, pixel[0]!, pixel[1]!, pixel[2]!) * 3;
    const tone = 1 + stone[i]! * grain * (0.4 + luma[i]!);
    for (let c = 0; c < 3; c++) pixel[c] = palette[k + c]! * tone * 0.96 + 0.02;
  });
});
