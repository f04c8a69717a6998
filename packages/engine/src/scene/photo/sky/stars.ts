import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';

/** Stars over a frame whose mean side is 1, and the faintest as a share of the brightest. */
const COUNT = 2600;
const FAINTEST = 0.016;
/** Each magnitude has about three times the stars of the one before. */
const SLOPE = 1.2;
const SPREAD_PX = 0.6;
const REFERENCE_PX = 1024;

/** Adds stars in place to the upper `horizonPx` rows; `clear` (one value a pixel, 0..1) says where no cloud hides them, `brightness` is the light of the brightest. */
export function addStars(
  { width, height, data }: LinearRaster,
  horizonPx: number,
  clear: ArrayLike<number>,
  { seed, brightness }: { readonly seed: number; readonly brightness: number },
): void {
  const random = createRandom(deriveSeed(seed, 'stars'));
  const scale = Math.sqrt(width * height);
  const sigma = Math.max(SPREAD_PX, (SPREAD_PX * scale) / REFERENCE_PX);
  // In small pictures a star is no smaller: it is fainter, or the sky would fill with them.
  const dim = Math.min(1, (scale / REFERENCE_PX) ** 1.2);
  const count = Math.round((COUNT * horizonPx) / height);
  for (let i = 0; i < count; i++) {
    const x = random() * width;
    const y = random() * horizonPx;
    // Few bright ones among many faint, and fewer seen through the thick air low down.
    const low = Math.min(1, (1.15 * (horizonPx - y)) / horizonPx);
    const power = brightness * dim * low * Math.min(1, FAINTEST * Math.max(1e-9, random()) ** (-1 / SLOPE));
    const warmth = (random() - 0.5) * 0.44;
    const reach = power > brightness * dim * 0.25 ? sigma * 7 : sigma * 3;
    for (let row = Math.max(0, Math.floor(y - reach)); row <= Math.min(horizonPx - 1, y + reach); row++)
      for (let column = Math.max(0, Math.floor(x - reach)); column <= Math.min(width - 1, x + reach); column++) {
        const squared = ((column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2) / (sigma * sigma);
        const light = power * clear[row * width + column]! * (Math.exp(-squared / 2) + 0.02 * Math.exp(-squared / 14));
        const k = (row * width + column) * 4;
        data[k] = data[k]! + light * (1 + warmth);
        data[k + 1] = data[k + 1]! + light;
        data[k + 2] = data[k + 2]! + light * (1 - warmth);
      }
  }
}
