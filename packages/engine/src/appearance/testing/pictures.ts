import { createLinearRaster, toOklab, type LinearRaster, type Oklab } from '@backlot/kernels';

/** Side of the pictures of these tests, px. */
export const SIDE = 96;

/** A day outside: a sky that pales, a sun, a dark hill, light sand. */
export function landscape(): LinearRaster {
  const data = new Float32Array(SIDE * SIDE * 4);
  for (let y = 0, i = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++, i += 4) data.set([...landscapeAt(x, y), 1], i);
  return createLinearRaster(SIDE, SIDE, data);
}

function landscapeAt(x: number, y: number): readonly [number, number, number] {
  if (Math.hypot(x - 70, y - 20) < 8) return [1, 0.9, 0.6];
  if (y > 66) return [0.55 + 0.1 * Math.sin(x), 0.42, 0.26];
  if (y > 50 + 8 * Math.sin(x / 9)) return [0.03, 0.08, 0.03];
  const pale = y / 160;
  return [0.08 + pale, 0.2 + pale, 0.55 + pale / 2];
}

/** How much of a picture is nearest each of some colours, lightness counting half. */
export function sharesNearest(picture: LinearRaster, colours: readonly Oklab[]): number[] {
  const { lightness, greenRed, blueYellow } = toOklab(picture);
  const counts = colours.map(() => 0);
  for (let i = 0; i < lightness.length; i++) {
    const distances = colours.map(
      ([level, red, yellow]) =>
        0.5 * ((lightness[i] ?? 0) - level) ** 2 +
        ((greenRed[i] ?? 0) - red) ** 2 +
        ((blueYellow[i] ?? 0) - yellow) ** 2,
    );
    const nearest = distances.indexOf(Math.min(...distances));
    counts[nearest] = (counts[nearest] ?? 0) + 1;
  }
  return counts.map((count) => count / lightness.length);
}

/** Spread of lightness plus mean chroma, Oklab: how much happens in a picture. */
export function drama(picture: LinearRaster): number {
  const { lightness, greenRed, blueYellow } = toOklab(picture);
  const mean = lightness.reduce((sum, value) => sum + value, 0) / lightness.length;
  const spread = Math.sqrt(lightness.reduce((sum, value) => sum + (value - mean) ** 2, 0) / lightness.length);
  const chroma = greenRed.reduce((sum, red, i) => sum + Math.hypot(red, blueYellow[i] ?? 0), 0) / lightness.length;
  return spread + chroma;
}
