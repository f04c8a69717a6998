import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';

/** Stars a megapixel. */
const DENSITY = 900;

/** Adds stars in place to the upper `horizonPx` rows; `clear` (one value a pixel, 0..1) says where no cloud hides them, `brightness` is the light of the brightest. */
export function addStars(
  { width, data }: LinearRaster,
  horizonPx: number,
  clear: ArrayLike<number>,
  { seed, brightness }: { readonly seed: number; readonly brightness: number },
): void {
  const random = createRandom(deriveSeed(seed, 'stars'));
  const count = Math.round((DENSITY * width * horizonPx) / 1e6);
  for (let i = 0; i < count; i++) {
    const x = Math.floor(random() * (width - 2)) + 1;
    const y = Math.floor(random() * Math.max(1, horizonPx - 2)) + 1;
    // Few bright ones among many faint, and fewer seen through the thick air low down.
    const power = brightness * (0.12 + 0.88 * random() ** 6) * Math.min(1, (1.15 * (horizonPx - y)) / horizonPx);
    const warmth = random() * 0.5 - 0.25;
    const spread = power > brightness * 0.4 ? 0.35 : 0.12;
    for (const [dx, dy, share] of [
      [0, 0, 1],
      [1, 0, spread],
      [-1, 0, spread],
      [0, 1, spread],
      [0, -1, spread],
    ] as const) {
      const at = (y + dy) * width + x + dx;
      const light = power * share * clear[at]!;
      data[at * 4] = data[at * 4]! + light * (1 + warmth);
      data[at * 4 + 1] = data[at * 4 + 1]! + light;
      data[at * 4 + 2] = data[at * 4 + 2]! + light * (1 - warmth);
    }
  }
}
