import { createMask, type Mask } from '@backlot/kernels';
import type { Pixels } from '../plane/select-similar.ts';

/** What of a picture says how much a pixel is marked. */
export type MaskSource = 'brightness' | 'transparency';

/** Rec. 709, on the bytes as they are: as the server reads masks. */
const LUMA = { red: 0.2126, green: 0.7152, blue: 0.0722 };
const FULL = 255;
const BYTES = 4;

/** Any picture as a mask: what is bright is marked, as far as it is opaque; or what is opaque, whatever its colour. */
export function weightsOf({ width, height, data }: Pixels, source: MaskSource): Mask {
  const mask = createMask(width, height);
  for (let i = 0, at = 0; i < mask.data.length; i++, at += BYTES) {
    const alpha = data[at + 3]!;
    const luma = LUMA.red * data[at]! + LUMA.green * data[at + 1]! + LUMA.blue * data[at + 2]!;
    mask.data[i] = source === 'transparency' ? alpha : Math.round((luma * alpha) / FULL);
  }
  return mask;
}

/** Where the mask seems to be: in the transparency if only that varies. */
export function likelySource({ data }: Pixels): MaskSource {
  let isTransparent = false;
  let isBright = false;
  for (let at = 0; at < data.length; at += BYTES) {
    const alpha = data[at + 3]!;
    if (alpha < FULL) isTransparent = true;
    if (alpha > 0 && (data[at]! > 0 || data[at + 1]! > 0 || data[at + 2]! > 0)) isBright = true;
  }
  return isTransparent && !isBright ? 'transparency' : 'brightness';
}
