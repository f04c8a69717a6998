import { inkLines, kuwahara, lumaOf, softBlur, stretchTone } from '@backlot/kernels';
import { clamp01 } from './support/arithmetic.ts';
import { gradePixels } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';
import { toneBounds } from './support/tone-bounds.ts';

const INKS = ['#170d40', '#d9126b', '#ff7a1a', '#ffd833', '#fbf8e6'] as const;
/** Parts of the tones that lie below each boundary between inks. */
const SHARES = [0.16, 0.4, 0.66, 0.87] as const;
/** The key line: only edges that part things. */
const LINE = { sigmaUnits: 1.9, threshold: 0.03, reachUnits: 8, hardness: 34 } as const;

/** Screen print in five loud inks with coarse dots between them and a key line. Reads `palette` (five inks, dark to light) and `scale` (dots). */
export const popArt = planesStyle((planes, { parameters, unit }) => {
  const inks = (parameters.palette?.length === INKS.length ? parameters.palette : INKS).map(inkOf);
  const luma = lumaOf(kuwahara(kuwahara(stretchTone(planes, 0.6), 8 * unit), 5 * unit));
  const lines = inkLines(softBlur(luma, 0.8 * unit), {
    sigmaPx: LINE.sigmaUnits * unit,
    threshold: LINE.threshold,
    reachPx: LINE.reachUnits * unit,
    hardness: LINE.hardness,
  }).data;
  const bounds = [0, ...toneBounds(luma, SHARES), 1];
  const cell = 11 * unit;
  return gradePixels(planes, (pixel, i, x, y) => {
    const value = luma.data[i]!;
    let k = 0;
    while (k < SHARES.length && value > bounds[k + 1]!) k++;
    const u = (x + y) / cell;
    const v = (x - y) / cell;
    const distance = Math.hypot(u - Math.round(u), v - Math.round(v));
    const within = clamp01((value - bounds[k]!) / Math.max(0.02, bounds[k + 1]! - bounds[k]!));
    // Dots of the darker ink grow towards the darker neighbour; the darkest and lightest stay solid.
    const radius = k === 0 || k === inks.length - 1 ? 0 : 0.56 * (1 - within);
    const dot = radius === 0 ? 0 : clamp01((radius - distance) * cell * 0.7 + 0.5);
    const ink = inks[k]!;
    const darker = inks[Math.max(0, k - 1)]!;
    for (let c = 0; c < 3; c++) {
      const printed = ink[c]! + (darker[c]! - ink[c]!) * dot;
      pixel[c] = printed + (inks[0]![c]! - printed) * lines[i]!;
    }
  });
});
