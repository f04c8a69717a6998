import { hashPoint, kuwahara, stretchTone, type RgbPlanes } from '@backlot/kernels';
import { clamp01, smoothstep } from './support/arithmetic.ts';
import { gradePixels, saturate } from './support/grade.ts';
import { inkOf } from './support/ink.ts';
import { planesStyle } from './support/raster-style.ts';

const GROUT = '#5a544b';
/** Mortar takes this much of the tiles' tone: dark joints round pale tiles would be all that is seen. */
const MORTAR_TAKES = 0.45;
const TILE_UNITS = 15;

/** Hand-set glass tiles in mortar: each tile one colour, a little off square, a little off level. Reads `tint` (mortar), `scale` (tile), `strength` (unevenness). */
export const mosaicTiles = planesStyle((planes, { parameters, seed, unit }) => {
  const { width } = planes;
  const tile = Math.max(5, TILE_UNITS * unit);
  const uneven = 0.5 + (parameters.strength ?? 0.5);
  const grout = inkOf(parameters.tint ?? GROUT);
  const source = gradePixels(kuwahara(stretchTone(planes, 0.85), 5 * unit), (pixel) => saturate(pixel, 1.3));
  const columns = Math.ceil(width / tile) + 2;
  return gradePixels(source, (pixel, _, x, y) => {
    // Courses of tiles: each row is shifted by its own amount, as a mason lays them.
    const row = Math.floor(y / tile);
    const shift = (hashPoint(row, 11, seed) / 0x1_0000_0000) * tile;
    const column = Math.floor((x + shift) / tile);
    const key = hashPoint(column, row, seed);
    const random = (byte: number): number => ((key >>> (byte * 8)) & 255) / 255 - 0.5;
    const centreX = (column + 0.5) * tile - shift;
    const centreY = (row + 0.5) * tile;
    const turn = random(0) * 0.16 * uneven;
    const dx = x + 0.5 - centreX;
    const dy = y + 0.5 - centreY;
    const u = (dx - dy * turn) / tile;
    const v = (dy + dx * turn) / tile;
    const half = 0.455 + random(1) * 0.05 * uneven;
    const inside = half - Math.max(Math.abs(u), Math.abs(v) * 1.02);
    const cover = clamp01(inside * tile + 0.5);
    const [r, g, b] = meanAround(source, centreX, centreY, tile * 0.3);
    const shade = 1 + random(2) * 0.2 * uneven;
    // A tilted face catches the light along one edge and loses it along the other.
    const bevel = smoothstep(0.1, 0, inside) * -(u + v) * 0.6 + (u * random(3) - v * random(1)) * 0.35 * uneven;
    const gloss = smoothstep(0.09, 0.02, Math.hypot(u + 0.2, v + 0.22)) * 0.1;
    const mortar = 1 + (hashPoint(x, y, seed ^ columns) / 0x1_0000_0000 - 0.5) * 0.25;
    const colours = [r, g, b] as const;
    for (let c = 0; c < 3; c++) {
      const face = colours[c]! * shade * (1 + bevel) + gloss;
      const joint = (grout[c]! + (colours[c]! * 0.8 - grout[c]!) * MORTAR_TAKES) * mortar;
      pixel[c] = joint + (face - joint) * cover;
    }
  });
});

/** Mean of five samples: enough, as the source is already smooth. */
function meanAround(
  { width, height, red, green, blue }: RgbPlanes,
  x: number,
  y: number,
  reach: number,
): [number, number, number] {
  let r = 0;
  let g = 0;
  let b = 0;
  for (let k = 0; k < 5; k++) {
    const px = Math.min(width - 1, Math.max(0, Math.round(x + (k === 1 ? -reach : k === 2 ? reach : 0))));
    const py = Math.min(height - 1, Math.max(0, Math.round(y + (k === 3 ? -reach : k === 4 ? reach : 0))));
    const i = py * width + px;
    r += red[i]!;
    g += green[i]!;
    b += blue[i]!;
  }
  return [r / 5, g / 5, b / 5];
}
