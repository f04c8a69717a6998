import {
  createRgbPlanes,
  deriveSeed,
  flowField,
  flowSmoothRgb,
  kuwahara,
  lumaOf,
  paintLayer,
  softBlur,
  softBlurRgb,
  stretchTone,
  type Canvas,
  type RgbPlanes,
} from '@backlot/kernels';
import { gradePixels, saturate } from './support/grade.ts';
import { paperTooth } from './support/paper.ts';
import { planesStyle } from './support/raster-style.ts';
import { reliefLight } from './support/relief.ts';

/** Half widths of the brushes in units, coarse to fine, and how wrong the canvas must be before each is picked up. */
const BRUSHES = [
  { size: 22, tolerance: 0, elongation: 3 },
  { size: 11, tolerance: 0.2, elongation: 3.2 },
  { size: 5.4, tolerance: 0.22, elongation: 3.2 },
  { size: 2.7, tolerance: 0.26, elongation: 3 },
] as const;

/** A painter with brushes enlarged beyond this works in gestures and leaves the finest brush in the jar. */
const GESTURE = 2;

/** Oil on canvas: four brushes from broad to fine laid along the form, thick paint lit from the upper left. Reads `strength` (thickness), `scale` (brush size). */
export const oil = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.65;
  const source = vivid(stretchTone(planes, 0.55));
  const smooth = kuwahara(source, 5 * unit);
  const canvas: Canvas = {
    colours: underpainting(softBlurRgb(source, 24 * unit)),
    thickness: new Float32Array(width * height).fill(0.35),
  };
  const brushes = (parameters.scale ?? 1) > GESTURE ? BRUSHES.slice(0, -1) : BRUSHES;
  for (const [index, brush] of brushes.entries()) {
    const brushPx = Math.max(1.2, brush.size * unit);
    const reference =
      index === 0 ? softBlurRgb(smooth, brushPx * 0.45) : index === 3 ? smooth : softBlurRgb(smooth, brushPx * 0.3);
    const flow = flowField(softBlur(lumaOf(reference), 1.2 * unit), Math.max(2, brushPx * 0.7));
    paintLayer(canvas, reference, flow, {
      brushPx,
      elongation: brush.elongation,
      tolerance: brush.tolerance,
      colourJitter: 0.17 - 0.03 * index,
      seed: deriveSeed(seed, `oil-${index}`),
    });
  }
  const weave = paperTooth(width, height, unit * 0.8, deriveSeed(seed, 'oil-weave')).data;
  const paint = softBlur({ kind: 'plane', width, height, data: canvas.thickness }, 0.7 * unit).data;
  const light = reliefLight(
    paint.map((value, i) => value + weave[i]! * 0.02),
    width,
    height,
  ).data;
  const settled = flowSmoothRgb(canvas.colours, flowField(lumaOf(canvas.colours), 1.5 * unit), Math.max(1, unit));
  return gradePixels(settled, (pixel, i) => {
    const shine = Math.tanh(light[i]! * 3.4) * 0.3 * strength;
    for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! * (1 + shine) + Math.max(0, shine - 0.05) * 0.28;
  });
});

function vivid(planes: RgbPlanes): RgbPlanes {
  return gradePixels(planes, (pixel) => saturate(pixel, 1.28));
}

/** The toned ground that shows between strokes: the picture's masses, warmer and darker. */
function underpainting({ width, height, red, green, blue }: RgbPlanes): RgbPlanes {
  const ground = createRgbPlanes(width, height);
  for (let i = 0; i < red.length; i++) {
    ground.red[i] = red[i]! * 0.82 + 0.05;
    ground.green[i] = green[i]! * 0.78 + 0.025;
    ground.blue[i] = blue[i]! * 0.72;
  }
  return ground;
}
