import type { Raster } from '../image/raster.ts';
import type { Trimap } from '../image/trimap.ts';
import { between } from './cells.ts';

/** Distance at which colours are compared, px: about the width of a strand, so that slow shading is no clutter. */
const APART_PX = 3;
/** Every so many rows and columns are looked at. */
const STRIDE = 2;
/**
 * Standard deviation of alpha, beyond that of the subject's own texture, that is still trusted, and from which on nothing is. Measured:
 * 0 along the edges of people, fur and down before lawns and walls, 0.2 and more along leaves before a printed cloth.
 */
const CALM = 0.1;
const FULL = 0.16;
/** Difference of subject and ground, in 8-bit steps, that grain drowns anyway. */
const GRAIN = 20;
/** Tiles around one that are asked: two rings, up to four until there are so many pixels of a kind (near leaves little of the subject is certain). */
const RINGS = { from: 2, to: 4 } as const;
const FEW = 30;
/** From so many pairs of the subject its texture is half believed: of leaves little is certain, and that is mixed with the ground. */
const THIN = 600;

/**
 * How far the ground near by pretends to be strands of the subject, 0..1: the ground's own texture (a print, gravel, blades of grass),
 * read as alpha between the mean colours of subject and ground in a tile of `tilePx` and those around it, interpolated
 * between tiles. 0 where the trimap is certain; with `asked` (1 = yes) those pixels are told of instead. `picture` is the frame of the trimap in any size. About 5 ms for 512 x 512 px.
 */
export function groundClutter(picture: Raster, trimap: Trimap, tilePx: number, asked?: Uint8Array): Float32Array {
  const { width, height, data } = trimap;
  const columns = Math.ceil(width / tilePx);
  const rows = Math.ceil(height / tilePx);
  const tiles = new Float64Array(columns * rows * SUMS);
  sumUp(picture, trimap, tilePx, tiles);
  const clutter = { columns, rows, data: new Float32Array(columns * rows) };
  for (let tile = 0; tile < clutter.data.length; tile++)
    clutter.data[tile] = clutterOf(sumsAround(tiles, columns, rows, tile));
  const out = new Float32Array(data.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++)
      if (asked === undefined ? data[i] === 128 : asked[i] === 1)
        out[i] = between(clutter, x / tilePx - 0.5, y / tilePx - 0.5);
  return out;
}

/** Sums of one kind of pixels in a tile: count, red, green, blue; count of pairs and products rr, rg, rb, gg, gb, bb of their differences. */
const KIND = 11;
const PAIRS = 4;
/** Those of the subject, then those of the ground. */
const SUMS = 2 * KIND;

function sumUp(picture: Raster, trimap: Trimap, tilePx: number, tiles: Float64Array): void {
  const { width, height, data } = trimap;
  const columns = Math.ceil(width / tilePx);
  const isDoubtful = doubtfulTiles(trimap, tilePx);
  const colours = picture.data;
  const pictureColumns = Int32Array.from({ length: width }, (_, x) => ((x + 0.5) * picture.width) / width);
  const pixel = (x: number, y: number): number =>
    (Math.floor(((y + 0.5) * picture.height) / height) * picture.width + pictureColumns[x]!) * 4;
  for (let y = 0; y < height; y += STRIDE)
    for (let x = 0; x < width; x += STRIDE) {
      const i = y * width + x;
      const kind = data[i]!;
      if (kind === 128) continue;
      const p = pixel(x, y);
      const tile = Math.floor(y / tilePx) * columns + Math.floor(x / tilePx);
      if (kind === 0 && isDoubtful[tile] === 1) continue;
      const o = tile * SUMS + (kind === 255 ? 0 : KIND);
      tiles[o]!++;
      for (let c = 0; c < 3; c++) tiles[o + 1 + c]! += colours[p + c]!;
      if (x + APART_PX < width && data[i + APART_PX] === kind)
        addPair(colours, p, pixel(x + APART_PX, y), tiles, o + PAIRS);
      if (y + APART_PX < height && data[i + APART_PX * width] === kind)
        addPair(colours, p, pixel(x, y + APART_PX), tiles, o + PAIRS);
    }
}

/** Tiles with unknown pixels: what is ground in them may hold the ends of strands. */
function doubtfulTiles({ width, height, data }: Trimap, tilePx: number): Uint8Array {
  const columns = Math.ceil(width / tilePx);
  const isDoubtful = new Uint8Array(columns * Math.ceil(height / tilePx));
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++)
      if (data[i] === 128) isDoubtful[Math.floor(y / tilePx) * columns + Math.floor(x / tilePx)] = 1;
  return isDoubtful;
}

function addPair(colours: Uint8ClampedArray, p: number, q: number, tiles: Float64Array, o: number): void {
  const r = colours[p]! - colours[q]!;
  const g = colours[p + 1]! - colours[q + 1]!;
  const b = colours[p + 2]! - colours[q + 2]!;
  tiles[o]!++;
  tiles[o + 1]! += r * r;
  tiles[o + 2]! += r * g;
  tiles[o + 3]! += r * b;
  tiles[o + 4]! += g * g;
  tiles[o + 5]! += g * b;
  tiles[o + 6]! += b * b;
}

/** The sums of a tile and those around it, of as many rings as it takes until they tell something. */
function sumsAround(tiles: Float64Array, columns: number, rows: number, tile: number): Float64Array {
  const column = tile % columns;
  const row = (tile - column) / columns;
  const sums = new Float64Array(SUMS);
  for (let ring: number = RINGS.from; ring <= RINGS.to; ring++) {
    sums.fill(0);
    for (let y = Math.max(0, row - ring); y <= Math.min(rows - 1, row + ring); y++)
      for (let x = Math.max(0, column - ring); x <= Math.min(columns - 1, column + ring); x++)
        for (let n = 0; n < SUMS; n++) sums[n]! += tiles[(y * columns + x) * SUMS + n]!;
    if (isTold(sums)) break;
  }
  return sums;
}

/** What the ground has of texture beyond the subject's own, as a standard deviation of alpha, between calm and full. */
function clutterOf(sums: Float64Array): number {
  if (!isTold(sums)) return 0;
  const way = [1, 2, 3].map((c) => sums[c]! / sums[0]! - sums[KIND + c]! / sums[KIND]!);
  const square = way.reduce((sum, step) => sum + step * step, GRAIN * GRAIN);
  const known = sums[PAIRS]! / (sums[PAIRS]! + THIN);
  const excess = varianceAlong(sums, KIND + PAIRS, way) - known * varianceAlong(sums, PAIRS, way);
  const deviation = Math.sqrt(Math.max(0, excess)) / square;
  return Math.min(1, Math.max(0, (deviation - CALM) / (FULL - CALM)));
}

/** Whether enough of both kinds is known. */
function isTold(sums: Float64Array): boolean {
  return sums[0]! >= FEW && sums[KIND + PAIRS]! >= FEW;
}

/** Half the mean square of the differences of pairs along a way through colours, times its square. */
function varianceAlong(sums: Float64Array, o: number, way: readonly number[]): number {
  const [r, g, b] = way as [number, number, number];
  const ownColours = sums[o + 1]! * r * r + sums[o + 4]! * g * g + sums[o + 6]! * b * b;
  const twoColours = sums[o + 2]! * r * g + sums[o + 3]! * r * b + sums[o + 5]! * g * b;
  return (ownColours + 2 * twoColours) / (2 * Math.max(1, sums[o]!));
}
