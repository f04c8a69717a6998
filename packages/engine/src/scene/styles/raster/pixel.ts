import { findPalette, nearestColour, stretchTone, type RgbPlanes } from '@backlot/kernels';
import { gradePixels, saturate } from './support/grade.ts';
import { planesStyle } from './support/raster-style.ts';
import { requestedPalette } from './support/requested-palette.ts';
import { shrinkByBlocks } from './support/shrink.ts';

const COLOURS = 24;
const BLOCK_UNITS = 8;
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const;

/** Sixteen-bit game art: square pixels, 24 colours, ordered dither. Reads `scale` (pixel size), `palette`, `strength` (dither). */
export const pixel = planesStyle((planes, { parameters, unit }) => {
  const block = Math.max(2, Math.round(BLOCK_UNITS * unit));
  const spread = 0.09 * (parameters.strength ?? 0.6);
  const small = vivid(shrinkByBlocks(stretchTone(planes, 0.7), block));
  const palette = requestedPalette(parameters) ?? findPalette(small, COLOURS);
  const chosen = new Uint8Array(small.width * small.height);
  for (let y = 0, i = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++, i++) {
      const shift = ((BAYER[(y & 3) * 4 + (x & 3)]! + 0.5) / 16 - 0.5) * spread;
      chosen[i] = nearestColour(palette, small.red[i]! + shift, small.green[i]! + shift, small.blue[i]! + shift);
    }
  return gradePixels(planes, (out, _, x, y) => {
    const k = chosen[Math.floor(y / block) * small.width + Math.floor(x / block)]! * 3;
    for (let c = 0; c < 3; c++) out[c] = palette[k + c]!;
  });
});

function vivid(planes: RgbPlanes): RgbPlanes {
  return gradePixels(planes, (pixel) => saturate(pixel, 1.2));
}
