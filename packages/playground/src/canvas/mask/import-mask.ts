import { createMask, type Mask } from '@backlot/kernels';
import { readPixels } from '../view/read-pixels.ts';
import type { Size } from '../view/view-transform.ts';
import { likelySource, weightsOf, type MaskSource } from './weights.ts';
import { readBitmap } from '../view/read-bitmap.ts';

/** A picture read as a mask. */
export interface ImportedMask {
  readonly mask: Mask;
  readonly source: MaskSource;
  /** Its own size, if that is not the picture's: it was stretched to it. */
  readonly resizedFrom: Size | undefined;
}

/** Reads any picture as a mask of a picture's size; by itself it finds out whether brightness or transparency marks. */
export async function importMask(file: Blob, { width, height }: Size, source?: MaskSource): Promise<ImportedMask> {
  const bitmap = await readBitmap(file);
  const own: Size = { width: bitmap.width, height: bitmap.height };
  bitmap.close();
  const pixels = await readPixels(file, { width, height });
  const by = source ?? likelySource(pixels);
  const isSame = own.width === width && own.height === height;
  return { mask: weightsOf(pixels, by), source: by, resizedFrom: isSame ? undefined : own };
}

/** Marked or not, nothing between. */
export function hardened({ width, height, data }: Mask): Mask {
  return createMask(
    width,
    height,
    data.map((value) => (value >= HALF ? FULL : 0)),
  );
}

const HALF = 128;
const FULL = 255;
