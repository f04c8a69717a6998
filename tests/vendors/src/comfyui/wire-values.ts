import type { EditedRegion, Picture } from '../kit/index.ts';

/** A mask on a wire: 255 = fully masked. */
export interface MaskValue {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}

/** A latent on a wire: the picture it stands for, or only sides, and the mask that sampling keeps to. */
export interface LatentValue {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly picture: Picture | undefined;
  readonly noiseMask: MaskValue | undefined;
  readonly batch: number;
}

/** Pictures on a wire: one picture, so many times. */
export interface ImageValue {
  readonly picture: Picture;
  readonly batch: number;
}

/** What a node gives to the next. Models, text encoders and conditionings carry nothing here. */
export type WireValue =
  | { readonly kind: 'IMAGE'; readonly image: ImageValue }
  | { readonly kind: 'MASK'; readonly mask: MaskValue }
  | { readonly kind: 'LATENT'; readonly latent: LatentValue }
  | { readonly kind: 'nothing' };

/** The mask at other sides, nearest pixels. */
export function fitMask(mask: MaskValue, widthPx: number, heightPx: number): MaskValue {
  if (mask.widthPx === widthPx && mask.heightPx === heightPx) return mask;
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    const fromY = Math.floor((y * mask.heightPx) / heightPx);
    for (let x = 0; x < widthPx; x += 1) {
      data[y * widthPx + x] = mask.data[fromY * mask.widthPx + Math.floor((x * mask.widthPx) / widthPx)] ?? 0;
    }
  }
  return { widthPx, heightPx, data };
}

/** The latent's mask rounded to edited or kept, at the latent's sides in pixels. */
export function regionOf(latent: LatentValue): EditedRegion | undefined {
  if (latent.noiseMask === undefined) return undefined;
  const { widthPx, heightPx, data } = fitMask(latent.noiseMask, latent.widthPx, latent.heightPx);
  return { widthPx, heightPx, mask: data.map((level) => (level >= 128 ? 255 : 0)) };
}
