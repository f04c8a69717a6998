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
  let count = 0;
  for (let i = 0; i < rowOf.length; i++) if (trimap.data[i] === 128) rowOf[i] = count++;
  const pixels = new Int32Array(count);
  for (let i = 0; i < rowOf.length; i++) if (rowOf[i]! >= 0) pixels[rowOf[i]!] = i;

  const rows = new Float32Array(count * STENCIL);
  const window: Window = {
    r: new Float64Array(9),
    g: new Float64Array(9),
    b: new Float64Array(9),
    row: new Int32Array(9),
  };
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++)
      if (gather(window, colour, rowOf, (y - 1) * width + x - 1, width)) addWindow(window, rows, epsilon);

  const stride = width + 2 * STENCIL_REACH;
  return { pixels, rows, stride };
}

interface Window {
  readonly r: Float64Array;
  readonly g: Float64Array;
  readonly b: Float64Array;
  /** Matrix row of each pixel, -1 where alpha is known. */
  readonly row: Int32Array;
}

/** Reads the window whose top left pixel is `corner`; false when all its alphas are known. */
function gather(window: Window, colour: Float32Array, rowOf: Int32Array, corner: number, width: number): boolean {
  let hasUnknown = false;
  for (let k = 0; k < WINDOW; k++) {
    const row = rowOf[corner + ((k / 3) | 0) * width + (k % 3)]!;
    window.row[k] = row;
    if (row >= 0) hasUnknown = true;
  }
  if (!hasUnknown) return false;
  for (let k = 0; k < WINDOW; k++) {
    const i = (corner + ((k / 3) | 0) * width + (k % 3)) * 4;
    window.r[k] = colour[i]! / 255;
    window.g[k] = colour[i + 1]! / 255;
    window.b[k] = colour[i + 2]! / 255;
  }
  return true;
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
    const x = irr * r[i]! + irg * g[i]! + irb * b[i]!;
    const y = irg * r[i]! + igg * g[i]! + igb * b[i]!;
    const z = irb * r[i]! + igb * g[i]! + ibb * b[i]!;
    const xi = i % 3;
    const yi = (i / 3) | 0;
    // Stencil index of window pixel 0 as seen from pixel i.
    const base = to * STENCIL + (STENCIL_REACH - yi) * STENCIL_SIDE + STENCIL_REACH - xi;
    for (let j = 0; j < WINDOW; j++) {
      const affinity = (1 + x * r[j]! + y * g[j]! + z * b[j]!) / WINDOW;
      rows[base + ((j / 3) | 0) * STENCIL_SIDE + (j % 3)]! += (i === j ? 1 : 0) - affinity;
    }
  }
}
