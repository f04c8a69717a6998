import { hashPoint, kuwahara, noisePlane, stretchTone } from '@backlot/kernels';
import { clamp01 } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';

const PAPER = inkOf('#f6f0e2');
/** Blue, fluorescent pink and yellow: the drums most shops own. */
const INKS = ['#0a5fc2', '#ff4a6e', '#ffd93b'] as const;
/** Shift of each drum in units: the registration is never perfect. */
const SHIFTS = [
  [0, 0],
  [2.4, -1.8],
  [-2, 2.2],
] as const;

/** Risograph: three bright inks, grainy screens, a little out of register, uneven solids. Reads `palette` (three inks), `grain`, `scale`. */
export const riso = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const inks = (parameters.palette?.length === 3 ? parameters.palette : INKS).map(inkOf);
  const grain = 0.35 + 0.65 * (parameters.grain ?? 0.6);
  const source = gradePixels(kuwahara(stretchTone(planes, 0.9), 4 * unit), (pixel) => saturate(pixel, 1.25));
  const drums = [source.red, source.green, source.blue] as const;
  const uneven = noisePlane(width, height, { cellPx: 120 * unit, octaves: 3, seed }).data;
  // Grain of one to two pixels whatever the size: it is the screen, not the picture, that is coarse.
  const block = Math.max(1, Math.round(unit * 1.5));
  return gradePixels(source, (pixel, i, x, y) => {
    for (let c = 0; c < 3; c++) pixel[c] = PAPER[c]!;
    for (let k = 0; k < 3; k++) {
      const sx = Math.min(width - 1, Math.max(0, Math.round(x + SHIFTS[k]![0] * unit)));
      const sy = Math.min(height - 1, Math.max(0, Math.round(y + SHIFTS[k]![1] * unit)));
      const cover = clamp01((1 - drums[k]![sy * width + sx]!) * 1.12 - 0.05);
      const threshold = hashPoint((x / block) | 0, (y / block) | 0, seed + k * 31) / 0x1_0000_0000;
      const spread = 0.5 + (threshold - 0.5) * grain;
      const printed = clamp01((cover - spread * 0.94) / (0.06 + 0.6 * (1 - grain)) + 0.5) * (0.9 + 0.08 * uneven[i]!);
      for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! * (1 - printed * (1 - inks[k]![c]!));
    }
  });
});
