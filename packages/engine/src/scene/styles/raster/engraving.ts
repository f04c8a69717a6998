import { createPlane, softBlur } from '@backlot/kernels';
import { clamp01, mix, smoothstep } from './support/arithmetic.ts';
import { contours, drawingTone } from './support/drawing.ts';
import { gradePixels } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { paperTooth } from './support/paper.ts';
import { planesStyle } from './support/raster-style.ts';

const INK = '#231c16';
const PAPER = '#f3ead6';

/** Line engraving as on banknotes: level lines that swell with the tone and bend over the form, crossed in the shadows. Reads `palette` (ink, paper), `strength`, `scale`. */
export const engraving = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const [inkHex = INK, paperHex = PAPER] = parameters.palette ?? [];
  const ink = inkOf(inkHex);
  const paper = inkOf(paperHex);
  const strength = 0.9 + 0.3 * (parameters.strength ?? 0.4);
  const tone = drawingTone(planes, 1.2 * unit);
  // Lines follow a relief made of the broad masses of tone: light bulges towards us.
  const form = softBlur(createPlane(width, height, tone.data), 16 * unit).data;
  const lines = contours(tone, unit, 26);
  const tooth = paperTooth(width, height, unit, seed ^ 0x1b).data;
  const pitch = 5.4 * unit;
  const soft = 1.5 / pitch;
  return gradePixels(planes, (pixel, i, x, y) => {
    const value = tone.data[i]!;
    const dark = clamp01((1 - value) * strength);
    const bulge = form[i]! * 9 * unit;
    let drawn = 0;
    const level = ridge((y + bulge) / pitch);
    if (dark > 0.05) drawn = clamp01((dark * 0.98 - level) / soft + 0.5);
    const second = smoothstep(0.5, 0.8, dark);
    if (second > 0)
      drawn = Math.max(drawn, clamp01((second * 0.62 - ridge((x * 0.82 + y * 0.57 + bulge) / pitch)) / soft + 0.5));
    const third = smoothstep(0.74, 0.95, dark);
    if (third > 0)
      drawn = Math.max(drawn, clamp01((third * 0.6 - ridge((x * 0.82 - y * 0.57 - bulge) / pitch)) / soft + 0.5));
    drawn = Math.max(drawn, lines[i]! * 0.95);
    for (let c = 0; c < 3; c++)
      pixel[c] = mix(paper[c]! * (1 + tooth[i]! * 0.014), ink[c]!, drawn * (0.95 + 0.04 * tooth[i]!));
  });
});

/** 0 on a line, 1 half way between lines. */
function ridge(position: number): number {
  return Math.abs(position - Math.floor(position) - 0.5) * 2;
}
