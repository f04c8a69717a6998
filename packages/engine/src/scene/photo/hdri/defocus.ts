import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { defineRowWork } from '../../../threads/row-work.ts';
import { createSharedRaster, sharedDoubles } from '../../../threads/shared.ts';
import type { Threads } from '../../../threads/threads.ts';
import { blurRow, lensDisc, lensSumsLength, sumRow, type LensDisc } from './lens-disc.ts';

/**
 * Blurs as a lens does: every point becomes an evenly lit disc of `radiusPx` with a slightly brighter rim, in linear light.
 * Takes a picture with a margin of at least `radiusPx + 2` on every side and gives it back without the margin, opaque.
 */
export async function defocus(
  threads: Threads | undefined,
  picture: LinearRaster,
  marginPx: number,
  radiusPx: number,
): Promise<LinearRaster> {
  const disc = lensDisc(marginPx, radiusPx);
  const sums = sharedDoubles(lensSumsLength(picture));
  for (let y = 0; y < picture.height; y++) sumRow(picture, sums, y);
  const out = createSharedRaster(picture.width - 2 * marginPx, picture.height - 2 * marginPx);
  await paintInBands(threads, defocusRows, { prepared: disc, target: { ...out, sums }, rows: out.height });
  return out;
}

interface DefocusTarget extends LinearRaster {
  readonly sums: Float64Array;
}

/** Rows of a picture out of focus. */
export const defocusRows = defineRowWork<LensDisc, DefocusTarget>(
  import.meta.url,
  'defocusRows',
  (disc, { width, data, sums }, fromRow, toRow) => {
    for (let y = fromRow; y < toRow; y++) {
      const line = data.subarray(y * width * 4, (y + 1) * width * 4);
      blurRow(disc, sums, line, y);
      for (let k = 3; k < line.length; k += 4) line[k] = 1;
    }
  },
);
