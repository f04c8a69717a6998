import { createPlane, kuwahara, lumaOf, noisePlane, softBlur, stretchTone, type Palette } from '@backlot/kernels';
import { clamp01, mix, smoothstep } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { lumaFlow } from './support/luma-flow.ts';
import { planesStyle } from './support/raster-style.ts';
import { reliefLight } from './support/relief.ts';
import { printAreas } from './support/print-areas.ts';

const COLOURS = 10;
/** Fingers shape nothing finer. */
const CALM_UNITS = 3.5;
/** Share of the picture's own colour in a lump: clay is kneaded, not printed. */
const KNEADED = 0.4;
/** Difference of two colours (sum of three channels) between which the lumps begin to part, and have parted. */
const PARTED = [0.22, 0.7] as const;

/** Modelling clay: every area a rounded slab that overlaps its neighbours, thumb-pressed and softly shining. Reads `palette`, `strength` (relief), `scale`. */
export const clay = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = 0.6 + 0.8 * (parameters.strength ?? 0.5);
  const masses = lumaFlow(kuwahara(kuwahara(stretchTone(planes, 0.85), 9 * unit), 7 * unit), 8 * unit);
  const vivid = gradePixels(masses, (pixel) => saturate(pixel, 1.3));
  const { palette, areas } = printAreas(vivid, parameters, { colours: COLOURS, calmPx: CALM_UNITS * unit });
  const creases = creaseDepths(palette);
  const count = palette.length / 3;
  const borders = createPlane(width, height);
  const tones = createPlane(width, height);
  for (let y = 1; y < height; y++)
    for (let x = 1; x < width; x++) {
      const i = y * width + x;
      const row = areas[i]! * count;
      borders.data[i] = Math.max(creases[row + areas[i - 1]!]!, creases[row + areas[i - width]!]!);
    }
  for (let i = 0; i < areas.length; i++) tones.data[i] = palette[areas[i]! * 3 + 1]!;
  const crease = softBlur(borders, 5 * unit).data;
  const press = noisePlane(width, height, { cellPx: 26 * unit, octaves: 2, seed }).data;
  const prints = noisePlane(width, height, {
    cellPx: 9 * unit,
    cellHeightPx: 3.4 * unit,
    octaves: 2,
    seed: seed ^ 0x2f,
  }).data;
  const level = softBlur(tones, 2 * unit).data;
  const heightField = crease.map(
    (value, i) =>
      (1 - Math.exp(-value * 14 * unit)) * -3.2 * unit +
      level[i]! * 2.4 * unit +
      press[i]! * 0.9 * unit +
      prints[i]! * 0.22 * unit,
  );
  const light = reliefLight(softBlur(createPlane(width, height, heightField), 1.8 * unit).data, width, height).data;
  const palest = lumaOf(vivid).data;
  return gradePixels(vivid, (pixel, i) => {
    const k = areas[i]! * 3;
    const slope = light[i]! * 2.1 * strength;
    const diffuse = 0.93 + Math.tanh(slope) * 0.34;
    const shine = smoothstep(0.35, 1.3, slope) * 0.16;
    const occlusion = 1 - 0.3 * clamp01(crease[i]! * 6 * unit);
    for (let c = 0; c < 3; c++)
      pixel[c] =
        mix(palette[k + c]!, pixel[c]!, KNEADED) * diffuse * occlusion + shine * (0.5 + 0.3 * palest[i]!) + 0.02;
  });
});

/** How deep the crease between two lumps is, 0..1, a row of the table for each colour: shades of one thing run into each other. */
function creaseDepths(palette: Palette): Float32Array {
  const count = palette.length / 3;
  return Float32Array.from({ length: count * count }, (_, pair) => {
    const a = Math.floor(pair / count) * 3;
    const b = (pair % count) * 3;
    const apart = [0, 1, 2].reduce((sum, c) => sum + Math.abs(palette[a + c]! - palette[b + c]!), 0);
    return smoothstep(PARTED[0], PARTED[1], apart);
  });
}
