import {
  createPlane,
  createRandom,
  deriveSeed,
  hashPoint,
  inkLines,
  kuwahara,
  lumaOf,
  noisePlane,
  softBlur,
  softBlurRgb,
  stretchTone,
  type RgbPlanes,
} from '@backlot/kernels';
import { clamp01, mix } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';
import { reliefLight } from './support/relief.ts';
import { printAreas } from './support/print-areas.ts';

const COLOURS = 9;
/** A can paints nothing finer. */
const CALM_UNITS = 3;
const OUTLINE = [0.05, 0.045, 0.08] as const;

/** Spray can on a rendered brick wall: loud colours with soft overspray, fat black outlines, drips, the wall showing through. Reads `palette`, `strength` (line), `grain` (wall). */
export const graffiti = planesStyle((planes, { parameters, seed, unit }) => {
  const { width, height } = planes;
  const strength = 0.7 + 0.6 * (parameters.strength ?? 0.5);
  const rough = 0.5 + (parameters.grain ?? 0.5);
  const loud = gradePixels(kuwahara(kuwahara(stretchTone(planes, 1), 9 * unit), 7 * unit), (pixel) =>
    saturate(pixel, 1.75),
  );
  const print = printAreas(loud, parameters, { colours: COLOURS, calmPx: CALM_UNITS * unit });
  const { palette } = print;
  const areas = gradePixels(loud, (pixel, i) => {
    const k = print.areas[i]! * 3;
    for (let c = 0; c < 3; c++) pixel[c] = palette[k + c]!;
  });
  const sprayed = softBlurRgb(overspray(areas, unit, seed), 1.4 * unit);
  const ink = inkLines(softBlur(lumaOf(loud), 1.2 * unit), {
    sigmaPx: 2.6 * unit,
    threshold: 0.03,
    reachPx: 10 * unit,
    hardness: 26,
  });
  const outline = softBlur(ink, 1.1 * unit).data;
  const drips = dripMask(ink.data, width, height, { unit, seed });
  const wall = wallHeight(width, height, unit, seed);
  const light = reliefLight(wall, width, height).data;
  const mist = noisePlane(width, height, { cellPx: 150 * unit, octaves: 3, seed: seed ^ 0x99 }).data;
  return gradePixels(sprayed, (pixel, i, x, y) => {
    const speck = hashPoint(x, y, seed ^ 0x41) / 0x1_0000_0000;
    const thin = clamp01(0.1 + mist[i]! * 0.25 - wall[i]! * 0.2 * rough) * 0.5;
    const black = clamp01(Math.max(outline[i]! * 1.5 * strength, drips[i]!));
    for (let c = 0; c < 3; c++) {
      const bare = [0.62, 0.58, 0.55][c]!;
      const paint = mix(clamp01(pixel[c]! * 1.04 + 0.02), bare, thin);
      const coloured = mix(paint, OUTLINE[c]!, black);
      pixel[c] = coloured * (1 + light[i]! * 1.5 * rough) + (speck - 0.5) * 0.035;
    }
  });
});

/** Droplets carry colour a little way over every border. */
function overspray(planes: RgbPlanes, unit: number, seed: number): RgbPlanes {
  const { width, height } = planes;
  return gradePixels(planes, (pixel, _, x, y) => {
    const key = hashPoint(x, y, seed);
    const reach = (((key >>> 16) & 255) / 255) ** 2 * 5 * unit;
    const dx = Math.round(((key & 255) / 127.5 - 1) * reach);
    const dy = Math.round((((key >>> 8) & 255) / 127.5 - 1) * reach);
    const j = Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx));
    pixel[0] = planes.red[j]!;
    pixel[1] = planes.green[j]!;
    pixel[2] = planes.blue[j]!;
  });
}

/** Paint runs down from some places of the outline. */
function dripMask(
  ink: Float32Array,
  width: number,
  height: number,
  { unit, seed }: { unit: number; seed: number },
): Float32Array {
  const mask = createPlane(width, height).data;
  const random = createRandom(deriveSeed(seed, 'drips'));
  for (let tries = 0, made = 0; tries < 900 && made < 16; tries++) {
    const x = Math.floor(random() * width);
    const y = Math.floor(random() * height * 0.8);
    if (ink[y * width + x]! < 0.85) continue;
    made++;
    const length = (22 + 70 * random()) * unit;
    const half = (1 + 0.9 * random()) * unit;
    for (let t = 0; t < length; t++) {
      const row = Math.floor(y + t);
      if (row >= height) break;
      const bead = t > length - half * 3 ? 1.55 : 1 - (0.35 * t) / length;
      const reach = Math.ceil(half * bead) + 1;
      for (let dx = -reach; dx <= reach; dx++) {
        const column = x + dx;
        if (column < 0 || column >= width) continue;
        const cover = clamp01(half * bead - Math.abs(dx) + 0.5);
        const i = row * width + column;
        mask[i] = Math.max(mask[i]!, cover);
      }
    }
  }
  return mask;
}

/** Bricks under a coat of paint: courses with joints, and grit. */
function wallHeight(width: number, height: number, unit: number, seed: number): Float32Array {
  const brickWidth = 74 * unit;
  const brickHeight = 27 * unit;
  const grit = noisePlane(width, height, { cellPx: Math.max(2, 3.5 * unit), octaves: 2, seed: seed ^ 0x1f }).data;
  const sag = noisePlane(width, height, { cellPx: 60 * unit, octaves: 2, seed: seed ^ 0x2d }).data;
  const out = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const v = y / brickHeight + sag[i]! * 0.05;
      const row = Math.floor(v);
      const u = x / brickWidth + (row % 2) * 0.5 + sag[i]! * 0.03;
      const du = Math.min(u - Math.floor(u), 1 - (u - Math.floor(u))) * brickWidth;
      const dv = Math.min(v - row, 1 - (v - row)) * brickHeight;
      const joint = clamp01(1 - Math.min(du, dv) / (2.4 * unit));
      out[i] = -joint * 0.3 + grit[i]! * 0.2;
    }
  return out;
}
