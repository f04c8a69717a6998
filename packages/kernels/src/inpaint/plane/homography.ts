/** A map of the projective plane by rows: (x, y) goes to ((ax + by + c) / n, (dx + ey + f) / n), n = gx + hy + i. */
export type Homography = readonly [
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
  i: number,
];

/** First `first`, then `second`. */
export function compose(second: Homography, first: Homography): Homography {
  const at = (row: number, column: number): number =>
    second[3 * row] * first[column] + second[3 * row + 1] * first[column + 3] + second[3 * row + 2] * first[column + 6];
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2)];
}

/** The way back. The map must not be flat. */
export function invert([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const k = 1 / determinant;
  return [
    k * (e * i - f * h),
    k * (c * h - b * i),
    k * (b * f - c * e),
    k * (f * g - d * i),
    k * (a * i - c * g),
    k * (c * d - a * f),
    k * (d * h - e * g),
    k * (b * g - a * h),
    k * (a * e - b * d),
  ];
}

/** Where a point goes. */
export function mapPoint(
  [a, b, c, d, e, f, g, h, i]: Homography,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  const n = g * x + h * y + i;
  return { x: (a * x + b * y + c) / n, y: (d * x + e * y + f) / n };
}

/** Moves everything by (dx, dy). */
export function shift(dx: number, dy: number): Homography {
  return [1, 0, dx, 0, 1, dy, 0, 0, 1];
}
