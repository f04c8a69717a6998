import { AppError } from '@backlot/contract';
import { createMask, type Mask, type Raster } from '@backlot/kernels';
import type { Warning } from '../scene/warning.ts';
import { decodeImage } from './decode.ts';
import type { ImageLimits } from './limits.ts';

/** A mask decoded. */
export interface DecodedMask {
  readonly mask: Mask;
  /** Every pixel is 0 or 255: no pixel is to be blended. */
  readonly isBinary: boolean;
  /** Every pixel is 0: nothing may change. */
  readonly isEmpty: boolean;
  readonly warnings: readonly Warning[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface MaskOptions {
  readonly limits: ImageLimits;
  /** The picture that the mask belongs to. */
  readonly picture: Size;
  /** The size that the picture had before it was drawn larger, as an SVG is: a mask may have that one as well. */
  readonly sent?: Size;
  readonly field: string;
  /** Whether a mask may mark nothing; refused unless so. */
  readonly mayBeEmpty?: boolean;
}

/**
 * Decodes a mask: white = may change. A pixel's weight is its luminance (Rec. 709 of the sRGB bytes) times its alpha, so what is
 * transparent stays. Throws `request.invalid` when the size is not the picture's, when nothing is marked, or when only the alpha
 * of a black picture varies (that could mean either polarity); and whatever {@link decodeImage} throws.
 */
export async function decodeMask(bytes: Uint8Array, options: MaskOptions): Promise<DecodedMask> {
  const { limits, picture, sent = picture, field, mayBeEmpty = false } = options;
  const { raster, warnings } = await decodeImage(bytes, limits, field);
  if (!isSame(raster, picture) && !isSame(raster, sent))
    throw invalid(
      field,
      `the mask is ${raster.width} x ${raster.height} px but the picture is ${sent.width} x ${sent.height} px`,
    );
  const mask = enlarge(weights(raster), picture);
  let isBinary = true;
  let isEmpty = true;
  for (let i = 0; i < mask.data.length; i++) {
    const value = mask.data[i] ?? 0;
    if (value !== 0) isEmpty = false;
    if (value !== 0 && value !== 255) isBinary = false;
  }
  const isUnclear = isEmpty && hasVaryingAlpha(raster);
  if (isUnclear || (isEmpty && !mayBeEmpty))
    throw invalid(
      field,
      isUnclear
        ? 'the mask is black and only its transparency varies; paint white what may change, black what must stay'
        : 'the mask marks nothing: paint white what may change',
    );
  return { mask, isBinary, isEmpty, warnings };
}

function isSame(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

/** Each pixel as the block that it stands for: what was to stay stays, to the pixel. */
function enlarge(mask: Mask, { width, height }: Size): Mask {
  if (isSame(mask, { width, height })) return mask;
  const larger = createMask(width, height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) * mask.height) / height) * mask.width;
    for (let x = 0; x < width; x++)
      larger.data[y * width + x] = mask.data[row + Math.floor(((x + 0.5) * mask.width) / width)] ?? 0;
  }
  return larger;
}

function weights({ width, height, data }: Raster): Mask {
  const mask = createMask(width, height);
  for (let i = 0; i < mask.data.length; i++) {
    const luminance = 0.2126 * (data[i * 4] ?? 0) + 0.7152 * (data[i * 4 + 1] ?? 0) + 0.0722 * (data[i * 4 + 2] ?? 0);
    mask.data[i] = Math.round((luminance * (data[i * 4 + 3] ?? 0)) / 255);
  }
  return mask;
}

function hasVaryingAlpha({ data }: Raster): boolean {
  for (let i = 7; i < data.length; i += 4) if (data[i] !== data[3]) return true;
  return false;
}

function invalid(field: string, reason: string): AppError {
  return new AppError('request.invalid', `${field}: ${reason}.`, { issues: [{ field, message: reason }] });
}
