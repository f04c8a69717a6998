import { decodeImage, type Decoded } from '../codec/decode.ts';
import { decodeMask, type DecodedMask } from '../codec/decode-mask.ts';
import { DEFAULT_LIMITS, limitsOf } from '../codec/limits.ts';

/** The fields `image` and `mask` of an operation, encoded. */
interface MaskedPicture {
  readonly image: Uint8Array;
  readonly mask: Uint8Array;
  readonly minSidePx?: number | undefined;
}

/** A picture decoded, with the mask over it. */
interface DecodedMasked {
  readonly decoded: Decoded;
  readonly hole: DecodedMask;
}

/** Decodes a picture and its mask. Throws what {@link decodeImage} and {@link decodeMask} throw, naming `image` or `mask`. */
export async function decodeMasked(input: MaskedPicture, { mayBeEmpty = false } = {}): Promise<DecodedMasked> {
  const decoded = await decodeImage(input.image, limitsOf(input), 'image');
  const { widthPx: width, heightPx: height } = decoded.facts;
  const hole = await decodeMask(input.mask, {
    limits: DEFAULT_LIMITS,
    picture: decoded.raster,
    sent: { width, height },
    field: 'mask',
    mayBeEmpty,
  });
  return { decoded, hole };
}
