import { createPlane, kuwahara, lumaOf, noisePlane, softBlur, stretchTone } from '@backlot/kernels';
import { clamp01, smoothstep } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { lumaFlow } from './support/luma-flow.ts';
import { planesStyle } from './support/raster-style.ts';
import { reliefLight } from './support/relief.ts';
import { printAreas } from './support/print-areas.ts';

const COLOURS = 10;
/** Fingers shape nothing finer. */
const CALM_UNITS = 3.5;

/** Modelling clay: every area a rounded slab that overlaps its neighbours, thumb-pressed and softly shining. Reads `palette`, `strength` (relief), `scale`. */
export const clay = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = 0.6 + 0.8 * (parameters.strength ?? 0.5);
  const masses = lumaFlow(kuwahara(kuwahara(stretchTone(planes, 0.85), 9 * unit), 7 * unit), 8 * unit);
  const vivid = gradePixels(masses, (pixel) => saturate(pixel, 1.3));
  const { palette, areas } = printAreas(vivid, parameters, { colours: COLOURS, calmPx: CALM_UNITS * unit });
  const labels = createPlane(width, height, Float32Array.from(areas));
  const borders = createPlane(width, height);
  for (let y = 1; y < height; y++)
    for (let x = 1; x < width; x++) {
      const i = y * width + x;
      if (labels.data[i] !== labels.data[i - 1] || labels.data[i] !== labels.data[i - width]) borders.data[i] = 1;
    }
  const crease = softBlur(borders, 5 * unit).data;
  const press = noisePlane(width, height, { cellPx: 26 * unit, octaves: 2, seed }).data;
  const prints = noisePlane(width, height, {
    cellPx: 9 * unit,
    cellHeightPx: 3.4 * unit,
    octaves: 2,
    seed: seed ^ 0x2f,
  }).data;
  const level = softBlur(labels, 2 * unit).data;
  const heightField = crease.map(
    (value, i) =>
      (1 - Math.exp(-value * 14 * unit)) * -3.2 * unit +
      level[i]! * 0.3 * unit +
      press[i]! * 0.9 * unit +
      prints[i]! * 0.22 * unit,
  );
  const light = reliefLight(softBlur(createPlane(width, height, heightField), 1.8 * unit).data, width, height).data;
  const palest = lumaOf(vivid).data;
  return gradePixels(vivid, (pixel, i) => {
    const k = labels.data[i]! * 3;
    const slope = light[i]! * 2.1 * strength;
    const diffuse = 0.93 + Math.tanh(slope) * 0.34;
    const shine = smoothstep(0.35, 1.3, slope) * 0.16;
    const occlusion = 1 - 0.3 * clamp01(crease[i]! * 6 * unit);
    for (let c = 0; c < 3; c++)
      pixel[c] = palette[k + c]! * diffuse * occlusion + shine * (0.5 + 0.3 * palest[i]!) + 0.02;
  });
});
