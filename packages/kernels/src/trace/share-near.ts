import type { Raster } from '../image/raster.ts';
import { PixelRole } from './colour-bins.ts';
import { nearestEntry } from './nearest-entry.ts';
import type { RgbBytes } from './oklab-of-bytes.ts';

/** Levels a channel within which a pixel is of a colour: what mild JPEG noise does. */
const NEAR_LEVELS = 6;

/** Share of the counted pixels that are almost exactly of one of the colours, 0..1; 1 where nothing is counted. */
export function shareNear({ data }: Raster, roles: Uint8Array, palette: readonly RgbBytes[]): number {
  const nearest = nearestEntry(palette);
  let counted = 0;
  let near = 0;
  for (let i = 0, p = 0; i < roles.length; i++, p += 4) {
    if (roles[i] === PixelRole.ignored) continue;
    counted++;
    const entry = palette[nearest(data[p]!, data[p + 1]!, data[p + 2]!)]!;
    if (
      Math.abs(entry[0] - data[p]!) <= NEAR_LEVELS &&
      Math.abs(entry[1] - data[p + 1]!) <= NEAR_LEVELS &&
      Math.abs(entry[2] - data[p + 2]!) <= NEAR_LEVELS
    )
      near++;
  }
  return counted === 0 ? 1 : near / counted;
}
