import { createMatte, type Matte } from '../image/matte.ts';
import type { Raster } from '../image/raster.ts';
import type { Trimap } from '../image/trimap.ts';

interface UpsampleOptions {
  /** Half the side of the window of each fit, in pixels of the small picture. */
  readonly radius: number;
  /** Squared colour noise (units of 0..1) that a fit may ignore. */
  readonly epsilon: number;
}

/** A small picture with its matte: `colour` is interleaved RGBA of 0..255, `trimap` says where alpha is certain. */
export interface SmallMatte {
  readonly matte: Matte;
  readonly trimap: Trimap;
  readonly colour: Float32Array;
  /** How little colours are to be followed where they do not tell subject from ground, 0..1. */
  readonly clutter: Float32Array;
}

/**
 * Carries a matte to a larger picture along its colours: alpha is fitted as a linear function of colour around each unknown
 * pixel of the small picture, and the fits, interpolated, are applied to the large one (He, Sun 2015, "Fast Guided Filter").
 * Certain pixels stay exactly 0 and 1. Cost follows the unknown band: about 0.5 us a small unknown pixel plus 5 ms a megapixel.
 */
export function upsampleMatte(small: SmallMatte, picture: Raster, options: UpsampleOptions): Matte {
  const { width, height } = picture;
  const fits = fitBand(small, options);
  const { data: known } = small.trimap;
  const smallWidth = small.matte.width;
  const smallHeight = small.matte.height;
  const out = createMatte(width, height);
  const share = new Float32Array(width);
  // Pixels of the picture from `starts[column]` up to `starts[column + 1]` lie between small columns `column` and the next.
  const starts = new Int32Array(smallWidth + 1).fill(width);
  for (let x = width - 1; x >= 0; x--) {
    const at = Math.min(Math.max(((x + 0.5) * smallWidth) / width - 0.5, 0), Math.max(0, smallWidth - 1.001));
    const column = Math.floor(at);
    share[x] = at - column;
    starts.fill(x, 0, column + 1);
  }
  starts.fill(0, 0, 1);
  const right = smallWidth > 1 ? 1 : 0;
  const cells = new Uint8Array(smallWidth);
  let cellsOf = -1;
  for (let y = 0; y < height; y++) {
    const at = Math.min(Math.max(((y + 0.5) * smallHeight) / height - 0.5, 0), Math.max(0, smallHeight - 1.001));
    const top = Math.floor(at) * smallWidth;
    const bottom = smallHeight > 1 ? top + smallWidth : top;
    if (cellsOf !== top) writeCells(known, top, bottom, right, cells);
    cellsOf = top;
    const v = at - Math.floor(at);
    const row = y * width;
    for (let column = 0; column < smallWidth; column++) {
      const cell = cells[column]!;
      const first = starts[column]!;
      if (cell !== 128) {
        while (column + 1 < smallWidth && cells[column + 1] === cell) column++;
        if (cell === 255) out.data.fill(1, row + first, row + starts[column + 1]!);
        continue;
      }
      const a = (top + column) * 4;
      const c = (bottom + column) * 4;
      const b = a + right * 4;
      const d = c + right * 4;
      for (let x = first, end = starts[column + 1]!; x < end; x++) {
        const u = share[x]!;
        const wa = (1 - u) * (1 - v);
        const wb = u * (1 - v);
        const wc = (1 - u) * v;
        const wd = u * v;
        const i = (row + x) * 4;
        const slopeR = wa * fits[a]! + wb * fits[b]! + wc * fits[c]! + wd * fits[d]!;
        const slopeG = wa * fits[a + 1]! + wb * fits[b + 1]! + wc * fits[c + 1]! + wd * fits[d + 1]!;
        const slopeB = wa * fits[a + 2]! + wb * fits[b + 2]! + wc * fits[c + 2]! + wd * fits[d + 2]!;
        const offset = wa * fits[a + 3]! + wb * fits[b + 3]! + wc * fits[c + 3]! + wd * fits[d + 3]!;
        const alpha =
          offset + (slopeR * picture.data[i]! + slopeG * picture.data[i + 1]! + slopeB * picture.data[i + 2]!) / 255;
        out.data[row + x] = alpha < 0 ? 0 : alpha > 1 ? 1 : alpha;
      }
    }
  }
  return out;
}

/** What lies between each small column and the next and between two small rows: 0 or 255 where all four corners say so, else 128. */
function writeCells(known: Uint8Array, top: number, bottom: number, right: number, cells: Uint8Array): void {
  for (let column = 0; column < cells.length; column++) {
    const next = column + 1 < cells.length ? column + right : column;
    const corner = known[top + column]!;
    const isEven = corner === known[top + next] && corner === known[bottom + column] && corner === known[bottom + next];
    cells[column] = isEven ? corner : 128;
  }
}

/** Slope in red, green, blue and offset for every pixel; constant where alpha is certain. */
function fitBand({ matte, trimap, colour, clutter }: SmallMatte, { radius, epsilon }: UpsampleOptions): Float32Array {
  const { width, height } = matte;
  const fits = new Float32Array(width * height * 4);
  const columns = new Float64Array(width * SUMS);
  const sums = new Float64Array(SUMS);
  for (let y = 0; y < height; y++) {
    const y0 = Math.max(0, y - radius);
    const y1 = Math.min(height - 1, y + radius);
    // Columns that are summed up end here, and those in `sums` begin and end here.
    let ready = 0;
    let from = 0;
    let to = 0;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (trimap.data[i] !== 128) {
        fits[i * 4 + 3] = matte.data[i]!;
        continue;
      }
      const start = Math.max(0, x - radius);
      const end = Math.min(width, x + radius + 1);
      for (ready = Math.max(ready, start); ready < end; ready++)
        sumColumn(colour, matte.data, width, ready, y0, y1, columns);
      if (to <= start) {
        sums.fill(0);
        from = start;
        to = start;
      }
      for (; to < end; to++) for (let n = 0; n < SUMS; n++) sums[n]! += columns[to * SUMS + n]!;
      for (; from < start; from++) for (let n = 0; n < SUMS; n++) sums[n]! -= columns[from * SUMS + n]!;
      const explained = writeFit(sums, (end - start) * (y1 - y0 + 1), epsilon, fits, i * 4);
      if (clutter[i]! > 0) flatten(fits, i * 4, matte.data[i]!, clutter[i]! * share(explained, EXPLAINED));
      throughOwn(fits, i * 4, colour, matte.data[i]!, share(explained, SOUND));
    }
  }
  return fits;
}

/** Shares of the variance of alpha that colours explain at a clean edge, and before a print. */
const EXPLAINED = { all: 0.98, none: 0.9 } as const;

/** The same of a sound fit, and of one that says nothing of single pixels. */
const SOUND = { all: 0.9, none: 0.7 } as const;

function share(explained: number, { all, none }: { readonly all: number; readonly none: number }): number {
  return Math.min(1, Math.max(0, (all - explained) / (all - none)));
}

/** Draws a fit towards one that gives its own pixel `alpha`, in place: what colours do not explain (a highlight on a rim) is carried over as it is. */
function throughOwn(fits: Float32Array, o: number, colour: Float32Array, alpha: number, share: number): void {
  if (share === 0) return;
  let own = fits[o + 3]!;
  for (let n = 0; n < 3; n++) own += (fits[o + n]! * colour[o + n]!) / 255;
  fits[o + 3]! += share * (alpha - own);
}

/** Draws a fit towards the constant `alpha`, in place. */
function flatten(fits: Float32Array, o: number, alpha: number, share: number): void {
  for (let n = 0; n < 3; n++) fits[o + n]! *= 1 - share;
  fits[o + 3]! += share * (alpha - fits[o + 3]!);
}

/** Sums over a window: red, green, blue, alpha, then the products rr, rg, rb, gg, gb, bb, ra, ga, ba, and that of alpha with itself. */
const SUMS = 14;
const ALPHAS = 13;

/** Adds up the pixels of column `x` from row `y0` to `y1`. */
function sumColumn(
  colour: Float32Array,
  alpha: Float32Array,
  width: number,
  x: number,
  y0: number,
  y1: number,
  columns: Float64Array,
): void {
  const o = x * SUMS;
  columns.fill(0, o, o + SUMS);
  for (let i = y0 * width + x, end = y1 * width + x; i <= end; i += width) {
    const r = colour[i * 4]! / 255;
    const g = colour[i * 4 + 1]! / 255;
    const b = colour[i * 4 + 2]! / 255;
    const a = alpha[i]!;
    columns[o]! += r;
    columns[o + 1]! += g;
    columns[o + 2]! += b;
    columns[o + 3]! += a;
    columns[o + 4]! += r * r;
    columns[o + 5]! += r * g;
    columns[o + 6]! += r * b;
    columns[o + 7]! += g * g;
    columns[o + 8]! += g * b;
    columns[o + 9]! += b * b;
    columns[o + 10]! += r * a;
    columns[o + 11]! += g * a;
    columns[o + 12]! += b * a;
    columns[o + ALPHAS]! += a * a;
  }
}

/** Writes the linear function of colour that fits alpha best in a window; returns how much of alpha's variance it explains, 0..1. */
function writeFit(sums: Float64Array, count: number, epsilon: number, fits: Float32Array, o: number): number {
  const mr = sums[0]! / count;
  const mg = sums[1]! / count;
  const mb = sums[2]! / count;
  const ma = sums[3]! / count;
  const rr = sums[4]! / count - mr * mr + epsilon;
  const rg = sums[5]! / count - mr * mg;
  const rb = sums[6]! / count - mr * mb;
  const gg = sums[7]! / count - mg * mg + epsilon;
  const gb = sums[8]! / count - mg * mb;
  const bb = sums[9]! / count - mb * mb + epsilon;
  const ra = sums[10]! / count - mr * ma;
  const ga = sums[11]! / count - mg * ma;
  const ba = sums[12]! / count - mb * ma;
  const c0 = gg * bb - gb * gb;
  const c1 = rb * gb - rg * bb;
  const c2 = rg * gb - rb * gg;
  const scale = 1 / (rr * c0 + rg * c1 + rb * c2);
  const slopeR = (c0 * ra + c1 * ga + c2 * ba) * scale;
  const slopeG = (c1 * ra + (rr * bb - rb * rb) * ga + (rg * rb - rr * gb) * ba) * scale;
  const slopeB = (c2 * ra + (rg * rb - rr * gb) * ga + (rr * gg - rg * rg) * ba) * scale;
  fits[o] = slopeR;
  fits[o + 1] = slopeG;
  fits[o + 2] = slopeB;
  fits[o + 3] = ma - slopeR * mr - slopeG * mg - slopeB * mb;
  const variance = sums[ALPHAS]! / count - ma * ma;
  return (slopeR * ra + slopeG * ga + slopeB * ba) / Math.max(1e-6, variance);
}
