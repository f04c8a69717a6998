import {
  createRgbPlanes,
  deriveSeed,
  flowField,
  kuwahara,
  lumaOf,
  paintLayer,
  softBlur,
  softBlurRgb,
  stretchTone,
  type Canvas,
} from '@backlot/kernels';
import { clamp01, mix } from './support/arithmetic.ts';
import { gradePixels } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { paperTooth } from './support/paper.ts';
import { planesStyle } from './support/raster-style.ts';

const PAPER = '#b9a890';

/** Soft pastel on toned paper: broad chalk strokes that skip the paper's valleys, powdery light colours. Reads `strength` (cover), `grain`, `tint` (paper), `scale`. */
export const pastel = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const cover = 0.62 + 0.45 * (parameters.strength ?? 0.6);
  const grain = 0.3 + 0.7 * (parameters.grain ?? 0.5);
  const paper = inkOf(parameters.tint ?? PAPER);
  const smooth = kuwahara(stretchTone(planes, 0.9), 6 * unit);
  const canvas: Canvas = { colours: softBlurRgb(smooth, 8 * unit), thickness: new Float32Array(width * height) };
  const flow = flowField(softBlur(lumaOf(smooth), 2 * unit), 6 * unit);
  for (const [index, brushPx] of [11 * unit, 5 * unit, 2.6 * unit].entries())
    paintLayer(canvas, smooth, flow, {
      brushPx: Math.max(1.2, brushPx),
      elongation: 3.4,
      tolerance: [0, 0.1, 0.16][index]!,
      colourJitter: 0.16,
      seed: deriveSeed(seed, `pastel-${index}`),
    });
  const tooth = paperTooth(width, height, unit, seed ^ 0x17).data;
  const out = createRgbPlanes(width, height);
  out.red.set(canvas.colours.red);
  out.green.set(canvas.colours.green);
  out.blue.set(canvas.colours.blue);
  const luma = lumaOf(out).data;
  return gradePixels(out, (pixel, i) => {
    // Chalk sits on the hills of the paper; where it was laid thickly it also fills the valleys.
    const sits = clamp01(cover + (tooth[i]! * 0.7 + canvas.thickness[i]! * 0.5 - 0.35) * grain * 0.9);
    for (let c = 0; c < 3; c++) {
      const chalk = clamp01(mix(luma[i]!, pixel[c]!, 1.2) * 0.9 + 0.085);
      pixel[c] = mix(paper[c]! * (1 + tooth[i]! * 0.03), chalk, sits);
    }
  });
});
