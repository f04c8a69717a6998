import type { Trimap } from '../image/trimap.ts';

/** How far a row of the matrix reaches: two pixels sharing a 3 x 3 window are at most 2 apart. */
export const STENCIL_REACH = 2;
/** Side of the square of pixels in one row. */
export const STENCIL_SIDE = 2 * STENCIL_REACH + 1;
/** Coefficients in one row. */
export const STENCIL = STENCIL_SIDE * STENCIL_SIDE;
const WINDOW = 9;

/** The rows of the matting Laplacian that belong to unknown pixels. */
export interface MattingLaplacian {
  /** Index of each unknown pixel. */
  readonly pixels: Int32Array;
  /** 25 coefficients a row, for the neighbours in reading order. */
  readonly rows: Float32Array;
  /** Width of a grid with a margin of {@link STENCIL_REACH} on every side. */
  readonly stride: number;
}

/** Builds the matting Laplacian (Levin et al. 2008, eq. 12) over 3 x 3 windows; `colour` is interleaved RGBA of 0..255. */
export function mattingLaplacian(colour: Float32Array, trimap: Trimap, epsilon: number): MattingLaplacian {
  const { width, height } = trimap;
  const rowOf = new Int32Array(width * height).fill(-1);
  const pixels = numberUnknowns(trimap.data, rowOf);
  const rows = new Float32Array(pixels.length * STENCIL);
  addWindows(pixels, rowOf, colour, width, epsilon, rows);
  return { pixels, rows, stride: width + 2 * STENCIL_REACH };
}

/** Lists the unknown pixels and writes their places in the list to `rowOf`. */
function numberUnknowns(trimap: Uint8Array, rowOf: Int32Array): Int32Array {
  let count = 0;
  for (let i = 0; i < rowOf.length; i++) if (trimap[i] === 128) rowOf[i] = count++;
  const pixels = new Int32Array(count);
  for (let i = 0; i < rowOf.length; i++) if (rowOf[i]! >= 0) pixels[rowOf[i]!] = i;
  return pixels;
}

/** Adds every window that has an unknown pixel, in reading order. */
function addWindows(
  pixels: Int32Array,
  rowOf: Int32Array,
  colour: Float32Array,
  width: number,
  epsilon: number,
  rows: Float32Array,
): void {
  const isNeeded = new Uint8Array(rowOf.length);
  for (let u = 0; u < pixels.length; u++)
    for (let y = -width; y <= width; y += width) for (let x = -1; x <= 1; x++) isNeeded[pixels[u]! + y + x] = 1;
  const window: Window = {
    r: new Float64Array(WINDOW),
    g: new Float64Array(WINDOW),
    b: new Float64Array(WINDOW),
    row: new Int32Array(WINDOW),
  };
  for (let start = width; start < rowOf.length - width; start += width)
    for (let centre = start + 1; centre < start + width - 1; centre++) {
      if (isNeeded[centre] === 0) continue;
      gather(window, colour, rowOf, centre - width - 1, width);
      addWindow(window, rows, epsilon);
    }
}

interface Window {
  readonly r: Float64Array;
  readonly g: Float64Array;
  readonly b: Float64Array;
  /** Matrix row of each pixel, -1 where alpha is known. */
  readonly row: Int32Array;
}

/** Reads the window whose top left pixel is `corner`. */
function gather(window: Window, colour: Float32Array, rowOf: Int32Array, corner: number, width: number): void {
  const { r, g, b, row } = window;
  for (let y = 0, k = 0; y < 3; y++)
    for (let x = 0, i = corner + y * width; x < 3; x++, k++, i++) {
      row[k] = rowOf[i]!;
      r[k] = colour[i * 4]! / 255;
      g[k] = colour[i * 4 + 1]! / 255;
      b[k] = colour[i * 4 + 2]! / 255;
    }
}

/** Adds the 9 x 9 block `identity - (1 + (c_i - mean)' inverse(covariance) (c_j - mean)) / 9`. */
function addWindow({ r, g, b, row }: Window, rows: Float32Array, epsilon: number): void {
  let mr = 0;
  let mg = 0;
  let mb = 0;
  for (let k = 0; k < WINDOW; k++) {
    mr += r[k]!;
    mg += g[k]!;
    mb += b[k]!;
  }
  mr /= WINDOW;
  mg /= WINDOW;
  mb /= WINDOW;
  let rr = epsilon;
  let rg = 0;
  let rb = 0;
  let gg = epsilon;
  let gb = 0;
  let bb = epsilon;
  for (let k = 0; k < WINDOW; k++) {
    const x = (r[k]! -= mr);
    const y = (g[k]! -= mg);
    const z = (b[k]! -= mb);
    rr += (x * x) / WINDOW;
    rg += (x * y) / WINDOW;
    rb += (x * z) / WINDOW;
    gg += (y * y) / WINDOW;
    gb += (y * z) / WINDOW;
    bb += (z * z) / WINDOW;
  }
  const c0 = gg * bb - gb * gb;
  const c1 = rb * gb - rg * bb;
  const c2 = rg * gb - rb * gg;
  const scale = 1 / (rr * c0 + rg * c1 + rb * c2);
  const irr = c0 * scale;
  const irg = c1 * scale;
  const irb = c2 * scale;
  const igg = (rr * bb - rb * rb) * scale;
  const igb = (rg * rb - rr * gb) * scale;
  const ibb = (rr * gg - rg * rg) * scale;
  for (let i = 0; i < WINDOW; i++) {
    const to = row[i]!;
    if (to < 0) continue;
    const x = (irr * r[i]! + irg * g[i]! + irb * b[i]!) / WINDOW;
    const y = (irg * r[i]! + igg * g[i]! + igb * b[i]!) / WINDOW;
    const z = (irb * r[i]! + igb * g[i]! + ibb * b[i]!) / WINDOW;
    const xi = i % 3;
    const yi = (i / 3) | 0;
    // Stencil index of window pixel 0 as seen from pixel i.
    const base = to * STENCIL + (STENCIL_REACH - yi) * STENCIL_SIDE + STENCIL_REACH - xi;
    for (let j = 0, at = base; j < WINDOW; j += 3, at += STENCIL_SIDE) {
      rows[at]! -= 1 / WINDOW + x * r[j]! + y * g[j]! + z * b[j]!;
      rows[at + 1]! -= 1 / WINDOW + x * r[j + 1]! + y * g[j + 1]! + z * b[j + 1]!;
      rows[at + 2]! -= 1 / WINDOW + x * r[j + 2]! + y * g[j + 2]! + z * b[j + 2]!;
    }
    rows[base + yi * STENCIL_SIDE + xi]! += 1;
  }
}
