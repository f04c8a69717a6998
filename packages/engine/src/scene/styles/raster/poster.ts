import { kuwahara, lumaOf, softBlurRgb, stretchTone } from '@backlot/kernels';
import { gradePixels, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';
import { paperTooth } from './support/paper.ts';
import { printAreas } from './support/print-areas.ts';
import { lumaFlow } from './support/luma-flow.ts';

const COLOURS = 11;
/** Areas narrower than a few of these go. */
const CALM_UNITS = 2.6;
/** Softness of a border: enough to hide the steps of its pixels. */
const EDGE_PX = 0.6;

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
  const { palette, areas } = printAreas(masses, parameters, { colours: COLOURS, calmPx: CALM_UNITS * unit });
  const flat = softBlurRgb(
    gradePixels(masses, (pixel, i) => pixel.set(palette.subarray(areas[i]! * 3, areas[i]! * 3 + 3))),
    EDGE_PX,
  );
  const stone = paperTooth(width, height, unit * 0.7, seed).data;
  const luma = lumaOf(masses).data;
  return gradePixels(flat, (pixel, i) => {
    const tone = 1 + stone[i]! * grain * (0.4 + luma[i]!);
    for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! * tone * 0.96 + 0.02;
  });
});
