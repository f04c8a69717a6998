import { flowField, hatchField, kuwahara, lumaOf, noisePlane, softBlur, stretchTone } from '@backlot/kernels';
import { clamp01, mix, smoothstep } from './support/arithmetic.ts';
import { contours } from './support/drawing.ts';
import { gradePixels } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { paperTooth } from './support/paper.ts';
import { planesStyle } from './support/raster-style.ts';

const PAPER = '#fdfaf3';

/** Coloured pencil: layers of waxy strokes in two directions, paper sparkling through, coloured contours. Reads `strength` (pressure), `grain`, `tint` (paper). */
export const colouredPencil = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = parameters.strength ?? 0.55;
  const grain = 0.4 + (parameters.grain ?? 0.5) * 0.8;
  const paper = inkOf(parameters.tint ?? PAPER);
  const colours = kuwahara(stretchTone(planes, 0.85), 4 * unit);
  const luma = lumaOf(colours);
  const lines = contours(softBlur(luma, unit), unit, 9);
  const tooth = paperTooth(width, height, unit * 0.75, seed ^ 0x13).data;
  const first = hatchField(width, height, { pitchPx: 3.4 * unit, alongX: 0.78, alongY: -0.62, wobble: 1.1, seed }).data;
  const second = hatchField(width, height, {
    pitchPx: 3.8 * unit,
    alongX: 0.5,
    alongY: -0.87,
    wobble: 1.1,
    seed: seed ^ 0x55,
  }).data;
  const press = noisePlane(width, height, { cellPx: 90 * unit, octaves: 3, seed: seed ^ 0x71 }).data;
  const { certainty } = flowField(softBlur(luma, 2 * unit), 5 * unit);
  return gradePixels(colours, (pixel, i) => {
    const light = luma.data[i]!;
    const catches = clamp01(0.6 + tooth[i]! * 0.7 * grain);
    const layer = 1 - 0.55 * smoothstep(0.35, 0.95, first[i]!);
    const over = 1 - 0.6 * smoothstep(0.3, 0.9, second[i]!);
    const dark = (1 - light) ** 0.8;
    const wax = clamp01(
      (0.44 + 0.5 * strength) * (layer * 0.75 + over * dark * 0.75) * (0.5 + 0.75 * catches) * (0.78 + 0.55 * dark) +
        press[i]! * 0.1 +
        certainty[i]! * 0.04,
    );
    const edge = lines[i]! * (0.45 + 0.45 * catches) * 0.75;
    for (let c = 0; c < 3; c++) {
      // Pencil leads are purer than what they draw.
      const lead = clamp01(mix(light, pixel[c]!, 1.55) * 0.96);
      const drawn = mix(paper[c]!, lead, wax);
      pixel[c] = drawn * (1 - edge * (1 - lead * 0.45)) * (1 + tooth[i]! * 0.012);
    }
  });
});
