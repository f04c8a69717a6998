import type { Raster } from '../../image/raster.ts';
import type { Rect } from '../../image/rect.ts';
import { HOLE } from '../level.ts';

/** Weights of red, green and blue in luma, in 256ths (ITU-R BT.601). */
const LUMA = [77, 150, 29] as const;

/** A part of a picture in grey, made smaller by a whole factor. */
export interface GreyPart {
  readonly width: number;
  readonly height: number;
  /** Luma, 0..255. */
  readonly luma: Float32Array;
  /** 1 where some of the pixels behind are missing. */
  readonly isMissing: Uint8Array;
  /** Pixels of the picture a pixel of the part is wide. */
  readonly shrink: number;
}

/** Cuts `rect` out of a picture, at most `longestPx` long (by the mean of whole blocks; what is left over at the ends is dropped). */
export function cutGrey(raster: Raster, states: Uint8Array, rect: Rect, longestPx: number): GreyPart {
  const shrink = Math.max(1, Math.ceil(Math.max(rect.width, rect.height) / longestPx));
  const width = Math.floor(rect.width / shrink);
  const height = Math.floor(rect.height / shrink);
  const luma = new Float32Array(width * height);
  const isMissing = new Uint8Array(width * height);
  const { data } = raster;
  const scale = 1 / (256 * shrink * shrink);
  for (let y = 0; y < height; y++)
    for (let dy = 0; dy < shrink; dy++) {
      let p = (rect.y + y * shrink + dy) * raster.width + rect.x;
      for (let x = 0, i = y * width; x < width; x++, i++)
        for (let dx = 0; dx < shrink; dx++, p++) {
          luma[i] += (LUMA[0] * data[4 * p] + LUMA[1] * data[4 * p + 1] + LUMA[2] * data[4 * p + 2]) * scale;
          if (states[p] === HOLE) isMissing[i] = 1;
        }
    }
  return { width, height, luma, isMissing, shrink };
}
