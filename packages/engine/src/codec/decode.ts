import { AppError } from '@backlot/contract';
import { createRaster, type Raster } from '@backlot/kernels';
import sharp, { type Sharp } from 'sharp';
import type { Warning } from '../scene/warning.ts';
import { inTurn } from './in-turn.ts';
import { acceptedFormat, inspectImage, unreadable, type ImageFacts } from './inspect.ts';
import { TIMEOUT_SECONDS, type ImageLimits } from './limits.ts';
import { sanitiseSvg } from './sanitise-svg.ts';
import { stateViewBox } from './state-view-box.ts';

/** A picture decoded, and what the caller should know about how. */
export interface Decoded {
  readonly raster: Raster;
  readonly facts: ImageFacts;
  /** `first-frame-only`, `svg-sanitised`. */
  readonly warnings: readonly Warning[];
}

/** An SVG smaller than this is drawn larger, px of its long side: it has no resolution of its own. */
const MIN_SVG_LONG_SIDE_PX = 1024;
/** Pixels an inch at which librsvg draws a CSS pixel as a pixel, and the most that sharp accepts. */
const SVG_DENSITY = 72;
const MAX_DENSITY = 100_000;
/** Bytes of SVG source: the text is parsed as a whole before its size is known. */
const MAX_SVG_BYTES = 4 * 1024 * 1024;

/**
 * Decodes a picture to sRGB bytes: EXIF orientation and colour profile applied, CMYK and grey converted, 16 bits reduced, alpha
 * kept, of an animation the first frame. Limits are checked on the header before anything is decoded. Throws
 * `request.too-large`, `request.invalid` (too small), `request.unsupported-media` or `asset.unreadable`, each naming `field`.
 */
export async function decodeImage(bytes: Uint8Array, limits: ImageLimits, field: string): Promise<Decoded> {
  const { source, density, facts, warnings } = await readHeader(bytes, limits, field);
  const options = { failOn: 'error', limitInputPixels: limits.maxPixels, density } as const;
  const raster = await inTurn(facts.format, () => toRaster(sharp(source, options), field));
  return { raster, facts, warnings };
}

/** Checks a picture's header against the limits; no pixel is decoded. Throws what {@link decodeImage} throws. */
export async function checkPicture(bytes: Uint8Array, limits: ImageLimits, field: string): Promise<ImageFacts> {
  return (await readHeader(bytes, limits, field)).facts;
}

/** A picture that may be decoded. */
export interface Header extends Omit<Decoded, 'raster'> {
  /** What may be decoded: an SVG without its scripts, anything else as it came. */
  readonly source: Uint8Array;
  /** At which an SVG is drawn, pixels an inch. */
  readonly density: number;
}

/** Looks at a picture's header, makes an SVG harmless and checks both against the limits. Throws what {@link decodeImage} throws. */
export async function readHeader(bytes: Uint8Array, limits: ImageLimits, field: string): Promise<Header> {
  if (bytes.byteLength > limits.maxBytes)
    throw tooLarge(field, `it has ${megabytes(bytes.byteLength)} MB; the most is ${megabytes(limits.maxBytes)} MB`);
  if (acceptedFormat(bytes, field) === 'svg') return readSvgHeader(bytes, limits, field);
  const facts = await inspectImage(bytes, field);
  checkSize(facts, limits, field);
  return { source: bytes, density: SVG_DENSITY, facts, warnings: facts.pages > 1 ? [FIRST_FRAME_ONLY] : [] };
}

const FIRST_FRAME_ONLY: Warning = {
  code: 'first-frame-only',
  message: 'The picture is an animation or has several pages; only the first was used.',
};
const SVG_SANITISED: Warning = {
  code: 'svg-sanitised',
  message: 'Scripts and references to other files were removed from the SVG before it was drawn.',
};

async function readSvgHeader(bytes: Uint8Array, limits: ImageLimits, field: string): Promise<Header> {
  if (bytes.byteLength > MAX_SVG_BYTES)
    throw tooLarge(
      field,
      `an SVG may have ${megabytes(MAX_SVG_BYTES)} MB, this one has ${megabytes(bytes.byteLength)}`,
    );
  const { svg, isChanged, embedded } = sanitised(bytes, field);
  for (const url of embedded) await checkEmbedded(url, limits, field);
  const sized = stateViewBox(svg);
  if (sized === undefined)
    throw unreadable(field, 'the SVG states neither a viewBox nor a width and a height in pixels');
  const source = Buffer.from(sized);
  const facts = await inspectImage(source, field);
  checkSize(facts, { ...limits, minSidePx: 1 }, field);
  const scale = Math.max(1, MIN_SVG_LONG_SIDE_PX / Math.max(facts.widthPx, facts.heightPx));
  const density = Math.min(MAX_DENSITY, SVG_DENSITY * scale);
  return { source, density, facts, warnings: isChanged ? [SVG_SANITISED] : [] };
}

function sanitised(bytes: Uint8Array, field: string): ReturnType<typeof sanitiseSvg> {
  try {
    return sanitiseSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(field, `it has ${cause.message}`, cause);
    throw unreadable(field, 'the SVG is not well formed', cause);
  }
}

/** A picture inside an SVG is decoded by librsvg, which has no limits of its own. */
async function checkEmbedded(url: string, limits: ImageLimits, field: string): Promise<void> {
  const comma = url.indexOf(',');
  const isBase64 = /;\s*base64\s*$/i.test(url.slice(0, comma));
  if (!isBase64) throw unreadable(field, 'a picture embedded in the SVG is not base64');
  const bytes = Buffer.from(url.slice(comma + 1), 'base64');
  const { minSidePx: _, ...upper } = limits;
  checkSize(await inspectImage(bytes, field), upper, field);
}

function checkSize({ widthPx, heightPx }: ImageFacts, limits: ImageLimits, field: string): void {
  const { maxSidePx, maxPixels, minSidePx } = limits;
  const size = `it is ${widthPx} x ${heightPx} px`;
  if (Math.max(widthPx, heightPx) > maxSidePx) throw tooLarge(field, `${size}; the most is ${maxSidePx} px a side`);
  if (widthPx * heightPx > maxPixels)
    throw tooLarge(field, `${size}; the most is ${(maxPixels / 1024 / 1024).toFixed(0)} megapixels`);
  if (minSidePx !== undefined && Math.min(widthPx, heightPx) < minSidePx)
    throw new AppError(
      'request.invalid',
      `The picture in ${field} is too small: ${size}; the least is ${minSidePx} px a side.`,
      {
        issues: [{ field, message: `${size}; the least is ${minSidePx} px a side` }],
      },
    );
}

async function toRaster(image: Sharp, field: string): Promise<Raster> {
  try {
    const { data, info } = await image
      .autoOrient()
      .toColourspace('srgb')
      .ensureAlpha()
      .timeout({ seconds: TIMEOUT_SECONDS })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return createRaster(info.width, info.height, new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength));
  } catch (cause) {
    throw unreadable(field, 'it is damaged or cut short', cause);
  }
}

function tooLarge(field: string, reason: string, cause?: unknown): AppError {
  return new AppError('request.too-large', `The picture in ${field} is too large: ${reason}.`, {
    cause,
    issues: [{ field, message: reason }],
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
