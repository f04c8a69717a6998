import { clamp01, mix } from './support/arithmetic.ts';
import { contours, drawingTone, hatchFields, type HatchPass } from './support/drawing.ts';
import { gradePixels } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { paperTooth } from './support/paper.ts';
import { planesStyle } from './support/raster-style.ts';

const INK = '#16181d';
const PAPER = '#f8f4e9';

/** Pen and ink: lines of swelling width crossing at five angles as the tone deepens. Reads `palette` (ink, paper), `strength` (darkness), `scale` (pitch). */
export const crosshatch = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const [inkHex = INK, paperHex = PAPER] = parameters.palette ?? [];
  const ink = inkOf(inkHex);
  const paper = inkOf(paperHex);
  const strength = 0.85 + 0.4 * (parameters.strength ?? 0.4);
  const tone = drawingTone(planes, 1.3 * unit);
  const pitchPx = 6 * unit;
  const passes: readonly HatchPass[] = [
    { angleDeg: -45, below: 0.88, pitchPx },
    { angleDeg: 45, below: 0.62, pitchPx },
    { angleDeg: 0, below: 0.42, pitchPx: pitchPx * 0.9 },
    { angleDeg: 90, below: 0.27, pitchPx: pitchPx * 0.9 },
    { angleDeg: -20, below: 0.14, pitchPx: pitchPx * 0.7 },
  ];
  const hatches = hatchFields(width, height, passes, { wobble: 0.45, seed });
  const lines = contours(tone, unit * 1.05, 30);
  const tooth = paperTooth(width, height, unit, seed ^ 0x19).data;
  // Edge of a line about one pixel wide, so that ink is crisp but not jagged.
  const soft = 1.6 / pitchPx;
  return gradePixels(planes, (pixel, i) => {
    const value = tone.data[i]!;
    let drawn = lines[i]!;
    for (let k = 0; k < passes.length; k++) {
      const depth = (passes[k]!.below - value) * strength;
      if (depth <= 0) continue;
      const half = Math.min(0.62, 0.12 + depth * 1.05);
      drawn = Math.max(drawn, clamp01((half - hatches[k]![i]!) / soft + 0.5));
    }
    drawn *= 0.94 + tooth[i]! * 0.05;
    for (let c = 0; c < 3; c++) pixel[c] = mix(paper[c]! * (1 + tooth[i]! * 0.01), ink[c]!, clamp01(drawn));
  });
});
