import { createRandom, createRaster, deriveSeed, type Raster } from '@backlot/kernels';

/** How far the light may change: exposure and warmth as exponents of two, the rest as shares. By eye: it stays the same picture. */
const EXPOSURE = 0.2;
const WARMTH = 0.1;
const CONTRAST = 0.12;
const SATURATION = 0.2;
/** How much brighter one side becomes than the other. */
const SLANT = 0.16;

/** A little other light on a picture: exposure, warmth, contrast, saturation and a side that it comes from. Alpha stays. */
export function varyLight({ width, height, data }: Raster, seed: number): Raster {
  const random = createRandom(deriveSeed(seed, 'light'));
  const about = (range: number): number => range * (2 * random() - 1);
  const warmth = 2 ** about(WARMTH);
  const exposure = 2 ** about(EXPOSURE);
  const gains = [exposure * warmth, exposure, exposure / warmth] as const;
  const contrast = 1 + about(CONTRAST);
  const saturation = 1 + about(SATURATION);
  const slant = about(SLANT);
  const tables = gains.map((gain) =>
    Float32Array.from({ length: 256 }, (_, level) => {
      // An S about the middle that keeps black and white.
      const value = (level / 255) ** (1 / gain);
      return 255 * (value + (contrast - 1) * (value - 0.5) * 4 * value * (1 - value));
    }),
  );
  const out = createRaster(width, height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      const lit = 1 + slant * ((x + 0.5) / width - 0.5);
      const r = (tables[0]?.[data[i] ?? 0] ?? 0) * lit;
      const g = (tables[1]?.[data[i + 1] ?? 0] ?? 0) * lit;
      const b = (tables[2]?.[data[i + 2] ?? 0] ?? 0) * lit;
      const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      out.data[i] = grey + (r - grey) * saturation;
      out.data[i + 1] = grey + (g - grey) * saturation;
      out.data[i + 2] = grey + (b - grey) * saturation;
      out.data[i + 3] = data[i + 3] ?? 0;
    }
  return out;
}
