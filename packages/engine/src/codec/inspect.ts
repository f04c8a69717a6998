import { AppError } from '@backlot/contract';
import sharp from 'sharp';
import { inTurn } from './in-turn.ts';
import { isSrgbProfile } from './is-srgb-profile.ts';
import { sniff, type ImageFormat } from './sniff.ts';

/** What the header of a picture says. */
export interface ImageFacts {
  readonly format: ImageFormat;
  /** As shown, that is after the EXIF orientation. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Frames of an animation or pages of a document; 1 for an ordinary picture. */
  readonly pages: number;
  readonly hasAlpha: boolean;
  /** As libvips names it: `srgb`, `b-w`, `cmyk`, `rgb16`, ... */
  readonly colourSpace: string;
  readonly bitsPerSample: number;
  /** An embedded colour profile will be applied. */
  readonly hasProfile: boolean;
  /** The embedded profile is of another colour space than sRGB, as far as its name tells. */
  readonly hasForeignProfile: boolean;
  /** No EXIF orientation turns or mirrors it. */
  readonly isUpright: boolean;
}

/**
 * Reads the header of a picture; no pixel is decoded. Throws `request.unsupported-media` for files of other kinds and
 * `asset.unreadable` for what is no picture or damaged. `field` names the input in the error.
 */
export async function inspectImage(bytes: Uint8Array, field: string): Promise<ImageFacts> {
  const format = acceptedFormat(bytes, field);
  try {
    const facts = await inTurn(format, () => sharp(bytes, { limitInputPixels: false }).metadata());
    const isSideways = (facts.orientation ?? 1) >= 5;
    return {
      format,
      widthPx: isSideways ? facts.height : facts.width,
      heightPx: isSideways ? facts.width : facts.height,
      pages: facts.pages ?? 1,
      hasAlpha: facts.hasAlpha,
      colourSpace: facts.space,
      bitsPerSample: BITS[facts.depth] ?? 8,
      hasProfile: facts.icc !== undefined,
      hasForeignProfile: facts.icc !== undefined && !isSrgbProfile(facts.icc),
      isUpright: (facts.orientation ?? 1) === 1,
    };
  } catch (cause) {
    throw unreadable(field, 'its header is damaged', cause);
  }
}

const BITS: Readonly<Record<string, number>> = {
  uchar: 8,
  char: 8,
  ushort: 16,
  short: 16,
  uint: 32,
  int: 32,
  float: 32,
  double: 64,
};

/** The format of bytes that may be decoded; errors as {@link inspectImage}. */
export function acceptedFormat(bytes: Uint8Array, field: string): ImageFormat {
  if (bytes.byteLength === 0) throw unreadable(field, 'it is empty');
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'accepted':
      return sniffed.format;
    case 'unknown':
      throw unreadable(field, 'it is not a picture');
    case 'refused':
      if (sniffed.name === 'a web page') throw unreadable(field, 'it is a web page, not a picture');
      throw new AppError('request.unsupported-media', `${sniffed.name} cannot be used here; send PNG, JPEG or WebP.`, {
        issues: [{ field, message: `expected PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG, got ${sniffed.name}` }],
      });
  }
}

/** An `asset.unreadable` that says why. */
export function unreadable(field: string, reason: string, cause?: unknown): AppError {
  return new AppError('asset.unreadable', `The picture in ${field} cannot be read: ${reason}.`, {
    cause,
    issues: [{ field, message: reason }],
  });
}
