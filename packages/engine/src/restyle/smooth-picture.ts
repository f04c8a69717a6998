import { deriveSeed, fromRgbPlanes, hashPoint, kuwahara, toRgbPlanes, type Raster } from '@backlot/kernels';

const REFERENCE_SIDE_PX = 1024;
/** Deviation of the fresh grain that keeps a smoothed photograph one, levels. */
const GRAIN = 3;
const FOUR_BYTES = { mean: 510, deviation: 147.8 } as const;

/** Smooths what is small and keeps edges, as far as `radiusPx` at one megapixel, and lays a little fresh grain over it where it is to stay a photograph. */
export function smoothPicture(
  picture: Raster,
  radiusPx: number,
  { seed, isGrained }: { readonly seed: number; readonly isGrained: boolean },
): Raster {
  const { width, height } = picture;
  const radius = (radiusPx * Math.sqrt(width * height)) / REFERENCE_SIDE_PX;
  if (radius < 0.5) return picture;
  const out = fromRgbPlanes(kuwahara(toRgbPlanes(picture), radius), picture);
  if (!isGrained) return out;
  const grainSeed = deriveSeed(seed, 'grain');
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 4) {
      const bits = hashPoint(x, y, grainSeed);
      const sum = (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
      const speck = (GRAIN * (sum - FOUR_BYTES.mean)) / FOUR_BYTES.deviation;
      for (let c = i; c < i + 3; c++) out.data[c] = (out.data[c] ?? 0) + speck;
    }
  return out;
}
