import { noisePlane } from '@backlot/kernels';
import { clamp01, mix, smoothstep } from './support/arithmetic.ts';
import { contours, drawingTone, hatchFields, type HatchPass } from './support/drawing.ts';
import { gradePixels } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { paperTooth } from './support/paper.ts';
import { planesStyle } from './support/raster-style.ts';

const PAPER = '#faf7f0';
const GRAPHITE = inkOf('#2a2b30');

/** Graphite: rubbed tone in the paper's tooth, hatching in four directions, firm contours. Reads `strength` (pressure), `grain` (paper), `tint` (paper). */
export const pencil = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = 0.7 + 0.6 * (parameters.strength ?? 0.5);
  const grain = 0.5 + (parameters.grain ?? 0.5);
  const paper = inkOf(parameters.tint ?? PAPER);
  const tone = drawingTone(planes, 1.1 * unit);
  const passes: readonly HatchPass[] = [
    { angleDeg: -38, below: 0.8, pitchPx: 4.6 * unit },
    { angleDeg: -52, below: 0.56, pitchPx: 4.2 * unit },
    { angleDeg: 34, below: 0.38, pitchPx: 4.4 * unit },
    { angleDeg: -8, below: 0.2, pitchPx: 4 * unit },
  ];
  const hatches = hatchFields(width, height, passes, { wobble: 0.9, seed });
  const lines = contours(tone, unit, 11);
  const tooth = paperTooth(width, height, unit * 0.8, seed ^ 0x11).data;
  const press = noisePlane(width, height, { cellPx: 60 * unit, octaves: 2, seed: seed ^ 0x31 }).data;
  return gradePixels(planes, (pixel, i) => {
    const value = tone.data[i]!;
    const catches = clamp01(0.62 + tooth[i]! * 0.8 * grain);
    let graphite = (1 - value) ** 1.5 * 0.62 * (0.45 + 0.85 * catches);
    for (let k = 0; k < passes.length; k++) {
      const depth = clamp01((passes[k]!.below - value) / 0.3);
      if (depth <= 0) continue;
      const line = smoothstep(0.2 + 0.75 * depth, 0.05 * depth, hatches[k]![i]!);
      graphite += line * depth * (0.44 + 0.14 * press[i]!) * (0.4 + 0.9 * catches);
    }
    graphite = 1 - Math.exp(-graphite * 1.35 * strength);
    const drawn = clamp01(lines[i]! * (0.6 + 0.5 * catches));
    const amount = clamp01(1 - (1 - graphite) * (1 - drawn * Math.min(1, strength))) * 0.96;
    const shade = 1 + tooth[i]! * 0.014;
    for (let c = 0; c < 3; c++) pixel[c] = mix(paper[c]! * shade, GRAPHITE[c]!, amount);
  });
});
