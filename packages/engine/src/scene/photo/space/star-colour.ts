/** Red, green and blue of black bodies of luminance 1 at these temperatures: Mitchell Charity's table of the CIE 1931 locus in linear sRGB, desaturated by a third as eyes and sensors near saturation see stars. */
const TABLE: readonly (readonly [kelvin: number, r: number, g: number, b: number])[] = [
  [3000, 1.36, 0.9, 0.62],
  [4000, 1.2, 0.95, 0.8],
  [5000, 1.09, 0.98, 0.93],
  [6500, 1, 1, 1.03],
  [8000, 0.92, 1, 1.14],
  [11000, 0.84, 1, 1.28],
  [18000, 0.77, 1, 1.4],
];

/** Colour of a star into `out`, luminance about 1. */
export function starColour(kelvin: number, out: Float64Array): void {
  let i = 1;
  while (i < TABLE.length - 1 && TABLE[i]![0] < kelvin) i++;
  const from = TABLE[i - 1]!;
  const to = TABLE[i]!;
  const t = Math.min(1, Math.max(0, (kelvin - from[0]) / (to[0] - from[0])));
  for (let c = 0; c < 3; c++) out[c] = from[c + 1]! + (to[c + 1]! - from[c + 1]!) * t;
}
