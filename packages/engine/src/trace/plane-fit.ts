/** Sums over pixels from which the plane that fits their colours best can be told; sums of two sets add up to those of both. */
export type Moments = Float64Array;

/** A colour that changes evenly: at (x, y) channel c is `at[c] + x * alongX[c] + y * alongY[c]`. */
export interface ColourPlane {
  readonly at: readonly number[];
  readonly alongX: readonly number[];
  readonly alongY: readonly number[];
  /** Sum of the squared differences, over pixels and channels, of the pixels from this plane. */
  readonly error: number;
  /** The same from their mean colour. */
  readonly flatError: number;
}

// Places in Moments: of the pixels, then for each channel.
const [N, X, Y, XX, XY, YY] = [0, 1, 2, 3, 4, 5] as const;
const PLACES = 6;
const [C, XC, YC, CC] = [0, 1, 2, 3] as const;
const CHANNEL_PLACES = 4;
const CHANNELS = 3;
export const MOMENTS = PLACES + CHANNELS * CHANNEL_PLACES;

/** Adds a pixel at (x, y) whose bytes begin at `p`. */
export function addPixel(
  moments: Moments,
  place: readonly [x: number, y: number],
  data: Uint8ClampedArray,
  p: number,
): void {
  const [x, y] = place;
  const add = (k: number, value: number) => (moments[k] = (moments[k] ?? 0) + value);
  add(N, 1);
  add(X, x);
  add(Y, y);
  add(XX, x * x);
  add(XY, x * y);
  add(YY, y * y);
  for (let c = 0; c < CHANNELS; c++) {
    const value = data[p + c] ?? 0;
    const k = PLACES + c * CHANNEL_PLACES;
    add(k + C, value);
    add(k + XC, x * value);
    add(k + YC, y * value);
    add(k + CC, value * value);
  }
}

/** The sums of two sets of pixels together. */
export function together(a: Moments, b: Moments): Moments {
  return a.map((value, k) => value + (b[k] ?? 0));
}

/** How many pixels were added. */
export function pixelCount(moments: Moments): number {
  return moments[N] ?? 0;
}

/** The plane that fits best by least squares; flat where the pixels do not span an area. */
export function fitPlane(moments: Moments): ColourPlane {
  const at = (k: number) => moments[k] ?? 0;
  const n = Math.max(1, at(N));
  const [meanX, meanY] = [at(X) / n, at(Y) / n];
  const [xx, xy, yy] = [at(XX) - n * meanX * meanX, at(XY) - n * meanX * meanY, at(YY) - n * meanY * meanY];
  const determinant = xx * yy - xy * xy;
  const isSpread = determinant > MIN_SPREAD * n * n;
  const plane = { at: [0, 0, 0], alongX: [0, 0, 0], alongY: [0, 0, 0], error: 0, flatError: 0 };
  for (let c = 0; c < CHANNELS; c++) {
    const k = PLACES + c * CHANNEL_PLACES;
    const mean = at(k + C) / n;
    const [xc, yc] = [at(k + XC) - n * meanX * mean, at(k + YC) - n * meanY * mean];
    const flat = Math.max(0, at(k + CC) - n * mean * mean);
    const slopeX = isSpread ? (xc * yy - yc * xy) / determinant : 0;
    const slopeY = isSpread ? (yc * xx - xc * xy) / determinant : 0;
    plane.alongX[c] = slopeX;
    plane.alongY[c] = slopeY;
    plane.at[c] = mean - slopeX * meanX - slopeY * meanY;
    plane.flatError += flat;
    plane.error += Math.max(0, flat - slopeX * xc - slopeY * yc);
  }
  return plane;
}

/** Variances of x and y, multiplied, below which pixels lie on a line: a slope across it would be noise. */
const MIN_SPREAD = 0.25;
