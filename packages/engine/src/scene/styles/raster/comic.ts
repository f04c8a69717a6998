import { inkLines, kuwahara, lumaOf, softBlur, stretchTone } from '@backlot/kernels';
import { clamp01, mix, smoothstep } from './support/arithmetic.ts';
import { gradePixels, pixelLuma, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';

const LEVELS = 5;
const INK = [0.06, 0.05, 0.1] as const;

/** Comic book: four steps of saturated colour, brush outlines, solid blacks, dots in the half tones. Reads `strength` (line) and `scale` (dots). */
export const comic = planesStyle((planes, { parameters, unit }) => {
  const strength = 0.6 + 0.6 * (parameters.strength ?? 0.6);
  const smooth = kuwahara(kuwahara(stretchTone(planes, 0.95), 7 * unit), 5 * unit);
  const luma = lumaOf(smooth);
  const lines = inkLines(softBlur(luma, 0.8 * unit), {
    sigmaPx: 1.7 * unit,
    threshold: 0.026,
    reachPx: 7 * unit,
    hardness: 34,
  }).data;
  const cell = 7.5 * unit;
  return gradePixels(smooth, (pixel, i, x, y) => {
    const value = pixelLuma(pixel);
    const at = value * LEVELS;
    const step = Math.floor(at) + smoothstep(0.42, 0.58, at - Math.floor(at));
    const wanted = Math.min(1, step / LEVELS + 0.03);
    const scale = wanted / Math.max(0.04, value);
    for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! * mix(1, scale, 0.85);
    saturate(pixel, 1.42);
    const u = (x + y) / cell;
    const v = (x - y) / cell;
    const distance = Math.hypot(u - Math.round(u), v - Math.round(v));
    const halfTone = smoothstep(0.16, 0.26, value) * smoothstep(0.56, 0.42, value);
    const dot = clamp01((0.31 - distance) * cell * 0.7 + 0.5) * halfTone * 0.3;
    const black = Math.max(clamp01(lines[i]! * strength * 1.15), smoothstep(0.1, 0.07, value));
    for (let c = 0; c < 3; c++) pixel[c] = mix(clamp01(pixel[c]!) * (1 - dot), INK[c]!, black);
  });
});
