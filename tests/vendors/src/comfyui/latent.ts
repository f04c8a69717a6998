import type { Picture } from '../kit/index.ts';
import type { ImageValue, LatentValue, MaskValue } from './wire-values.ts';

/** Pictures are cropped in the middle to multiples of this before they are encoded. */
const LATENT_CELL_PX = 8;

/** Encodes pictures with a mask of their own sides; both lose what does not fill a cell. */
export function encodeLatent(image: ImageValue, mask: MaskValue | undefined): LatentValue {
  const { picture, batch } = image;
  const [widthPx, heightPx] = [wholeCells(picture.widthPx), wholeCells(picture.heightPx)];
  const left = Math.floor((picture.widthPx % LATENT_CELL_PX) / 2);
  const top = Math.floor((picture.heightPx % LATENT_CELL_PX) / 2);
  const data = new Uint8Array(widthPx * heightPx * 4);
  const masked = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    const from = (top + y) * picture.widthPx + left;
    data.set(picture.data.subarray(from * 4, (from + widthPx) * 4), y * widthPx * 4);
    if (mask !== undefined) masked.set(mask.data.subarray(from, from + widthPx), y * widthPx);
  }
  const cropped: Picture = { widthPx, heightPx, data };
  const noiseMask = mask === undefined ? undefined : { widthPx, heightPx, data: masked };
  return { widthPx, heightPx, picture: cropped, noiseMask, batch };
}

/** Grows the rounded mask with a square of so many pixels. */
export function growMask(mask: MaskValue, growPx: number): MaskValue {
  const rounded = mask.data.map((level) => (level >= 128 ? 255 : 0));
  if (growPx === 0) return { ...mask, data: rounded };
  const paddingPx = Math.ceil((growPx - 1) / 2);
  const data = new Uint8Array(rounded.length);
  for (let i = 0; i < rounded.length; i += 1) {
    if (rounded[i] !== 255) continue;
    const [x, y] = [i % mask.widthPx, Math.floor(i / mask.widthPx)];
    const left = Math.max(0, x + paddingPx - growPx + 1);
    const right = Math.min(mask.widthPx, x + paddingPx + 1);
    for (
      let row = Math.max(0, y + paddingPx - growPx + 1);
      row < Math.min(mask.heightPx, y + paddingPx + 1);
      row += 1
    ) {
      data.fill(255, row * mask.widthPx + left, row * mask.widthPx + right);
    }
  }
  return { ...mask, data };
}

function wholeCells(px: number): number {
  return px - (px % LATENT_CELL_PX);
}
