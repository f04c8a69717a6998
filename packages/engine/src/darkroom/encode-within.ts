import { AppError } from '@backlot/contract';
import type { Raster } from '@backlot/kernels';
import { encodeJpeg, encodeLossyWebp, encodePng, encodeWebp } from '../codec/encode.ts';
import { MEDIA_TYPES } from '../codec/media-types.ts';
import type { ImageFormat } from '../codec/sniff.ts';
import type { PictureLimits, PreparedPicture, VendorFormat } from './darkroom.ts';
import { isOpaque } from './flatten.ts';
import { resizeTo } from './resize-to.ts';

interface Encoding {
  readonly format: VendorFormat;
  readonly isLossless: boolean;
  readonly encode: (raster: Raster) => Promise<Uint8Array>;
}

/** From the best to the smallest. The steps of quality are those between which a difference can be seen. */
const ENCODINGS: readonly Encoding[] = [
  { format: 'png', isLossless: true, encode: encodePng },
  { format: 'webp', isLossless: true, encode: encodeWebp },
  ...[95, 85].flatMap((quality): Encoding[] => [
    { format: 'jpeg', isLossless: false, encode: (raster) => encodeJpeg(raster, quality) },
    { format: 'webp', isLossless: false, encode: (raster) => encodeLossyWebp(raster, quality) },
  ]),
];
/** Sizes tried until a file is small enough; each is estimated from the one before, so two are enough for most. */
const MAX_SIZES = 6;
/** Files do not shrink quite as their pixels do. */
const CAUTION = 0.95;

interface Target {
  readonly limits: Pick<PictureLimits, 'formats' | 'maxBytes' | 'exactPx'>;
  /** Of the file that came: a JPEG has nothing that a lossless file would keep. */
  readonly source: ImageFormat;
  readonly field: string;
}

/**
 * Writes a picture in the best of a vendor's formats that fits its bytes, scaled down where none does and its size is not stated.
 * Throws `request.too-large`, naming `field`, when nothing fits.
 */
export async function encodeWithin(raster: Raster, { limits, source, field }: Target): Promise<PreparedPicture> {
  const { formats, maxBytes = Infinity, exactPx } = limits;
  const sizes = exactPx === undefined ? MAX_SIZES : 1;
  const isClear = !isOpaque(raster);
  const usable = ENCODINGS.filter(({ format }) => formats.includes(format) && !(isClear && format === 'jpeg'));
  const lossy = usable.filter(({ isLossless }) => !isLossless);
  const encodings = source === 'jpeg' && lossy.length > 0 ? lossy : usable;
  let picture = raster;
  for (let size = 0; size < sizes; size++) {
    let smallest = Infinity;
    for (const { format, encode } of encodings) {
      const bytes = await encode(picture);
      if (bytes.byteLength <= maxBytes)
        return { bytes, mediaType: MEDIA_TYPES[format], widthPx: picture.width, heightPx: picture.height };
      smallest = Math.min(smallest, bytes.byteLength);
    }
    const scale = CAUTION * Math.sqrt(maxBytes / smallest);
    const width = Math.max(1, Math.floor(picture.width * scale));
    const height = Math.max(1, Math.floor(picture.height * scale));
    picture = resizeTo(picture, { width, height });
  }
  const message = `it cannot be made to fit ${maxBytes} bytes, the most that the provider takes`;
  throw new AppError('request.too-large', `The picture in ${field} is too large: ${message}.`, {
    issues: [{ field, message }],
  });
}
