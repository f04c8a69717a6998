import { createPlane, softBlur, type Raster } from '@backlot/kernels';

/** Colours near by are collected this much smaller. */
const SHRINK = 4;
/** Parts near by that are missing tell nothing. */
const LEAST_WEIGHT = 0.004;
/** Rec. 709. Chroma has none of it, so red and blue say what green is. */
const LUMA = [0.2126, 0.7152, 0.0722] as const;

const value = new Float32Array(3);

/** Colours (0..1) of some pixels, {@link SHRINK} times smaller than the picture, with the share of such pixels as fourth value. */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Tells three values of the colour at `i`, by default red, green and blue of 0..1. */
type ValuesOf = (into: Float32Array, colours: Uint8ClampedArray, i: number) => void;

/** Collects the pixels for which `holds` says so, of a pixel and the index of its cell in a field. */
export function collect(
  { width, height, data }: Raster,
  holds: (pixel: number, cell: number) => boolean,
  valuesOf?: ValuesOf,
): Field {
  const size = { width: Math.ceil(width / SHRINK), height: Math.ceil(height / SHRINK) };
  const sums = new Float32Array(size.width * size.height * 4);
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++) {
      const cell = cellOf(size, x, y);
      if (!holds(p, cell)) continue;
      if (valuesOf === undefined)
        for (let c = 0; c < 3; c++) sums[cell + c]! += data[p * 4 + c]! / (255 * SHRINK * SHRINK);
      else {
        valuesOf(value, data, p * 4);
        for (let c = 0; c < 3; c++) sums[cell + c]! += value[c]! / (SHRINK * SHRINK);
      }
      sums[cell + 3]! += 1 / (SHRINK * SHRINK);
    }
  return { ...size, data: sums };
}

/** Squares of the chroma of red and of blue, and between them the product of both: what the variance along any way follows from. */
export function chromaProducts(into: Float32Array, values: Uint8ClampedArray, i: number): void {
  chroma(into, values, i, 1 / 255);
  const red = into[0]!;
  const blue = into[2]!;
  into[0] = red * red;
  into[1] = red * blue;
  into[2] = blue * blue;
}

export function cellOf({ width }: { readonly width: number }, x: number, y: number): number {
  return (Math.floor(y / SHRINK) * width + Math.floor(x / SHRINK)) * 4;
}

/** A field, blurred as far as `reachPx` of the picture. */
export function spread({ width, height, data }: Field, reachPx: number): Field {
  const blurred = new Float32Array(data.length);
  for (let c = 0; c < 4; c++) {
    const plane = createPlane(width, height);
    for (let p = 0; p < plane.data.length; p++) plane.data[p] = data[p * 4 + c]!;
    const soft = softBlur(plane, reachPx / SHRINK).data;
    for (let p = 0; p < soft.length; p++) blurred[p * 4 + c] = soft[p]!;
  }
  return { width, height, data: blurred };
}

/** One value of a field at a pixel of the picture, between its four nearest cells. */
export function read({ width, height, data }: Field, x: number, y: number, channel: number): number {
  const atX = Math.min(width - 1, Math.max(0, (x + 0.5) / SHRINK - 0.5));
  const atY = Math.min(height - 1, Math.max(0, (y + 0.5) / SHRINK - 0.5));
  const left = Math.floor(atX);
  const top = Math.floor(atY);
  const aside = left + 1 < width ? 4 : 0;
  const under = top + 1 < height ? width * 4 : 0;
  const i = (top * width + left) * 4 + channel;
  const u = atX - left;
  const upper = data[i]! * (1 - u) + data[i + aside]! * u;
  const lower = data[i + under]! * (1 - u) + data[i + under + aside]! * u;
  return upper + (lower - upper) * (atY - top);
}

/** Chroma of a field's colour at a pixel; false where there is too little to tell. */
export function readChroma(field: Field, x: number, y: number, into: Float32Array): boolean {
  const share = read(field, x, y, 3);
  if (share < LEAST_WEIGHT) return false;
  for (let c = 0; c < 3; c++) value[c] = read(field, x, y, c);
  chroma(into, value, 0, 1 / share);
  return true;
}

/** Standard deviation of chroma at a pixel, along the way from its mean `from` to `to`, in shares of the way; `products` holds {@link chromaProducts}. */
export function deviation(
  products: Field,
  { x, y }: { readonly x: number; readonly y: number },
  from: Float32Array,
  to: Float32Array,
): number {
  const green = to[1]! - from[1]!;
  const red = to[0]! - from[0]! - (green * LUMA[0]) / LUMA[1];
  const blue = to[2]! - from[2]! - (green * LUMA[2]) / LUMA[1];
  const square = (to[0]! - from[0]!) ** 2 + green ** 2 + (to[2]! - from[2]!) ** 2;
  const mean = red * from[0]! + blue * from[2]!;
  const sum =
    red * red * read(products, x, y, 0) +
    2 * red * blue * read(products, x, y, 1) +
    blue * blue * read(products, x, y, 2);
  return Math.sqrt(Math.max(0, sum / read(products, x, y, 3) - mean * mean)) / square;
}

/** What is left of three values from `i` on, times `gain`, without their Rec. 709 luma. */
export function chroma(into: Float32Array, values: Float32Array | Uint8ClampedArray, i: number, gain: number): void {
  const grey = luma(values, i, gain);
  for (let c = 0; c < 3; c++) into[c] = values[i + c]! * gain - grey;
}

/** Rec. 709 luma of three values from `i` on, times `gain`. */
export function luma(values: Float32Array | Uint8ClampedArray, i: number, gain: number): number {
  return gain * (LUMA[0] * values[i]! + LUMA[1] * values[i + 1]! + LUMA[2] * values[i + 2]!);
}
