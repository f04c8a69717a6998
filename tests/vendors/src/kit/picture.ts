import sharp, { type Sharp } from 'sharp';

/** Pixels in memory: RGBA, 4 bytes a pixel, straight alpha. */
export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}

/** File types that vendors answer with. */
export type RasterFormat = 'png' | 'jpeg' | 'webp';

/** The colour that an edit leaves behind, so that a test can see what was edited: #ff00ff. */
export const SIGNAL_COLOUR = { r: 255, g: 0, b: 255, alpha: 1 } as const;

/** Fast files matter more than small ones here. */
const PNG_COMPRESSION_LEVEL = 1;
const JPEG_QUALITY = 90;

const flatPictures = new Map<string, Promise<Uint8Array>>();

/** Decodes an uploaded file; throws what sharp throws when it is no picture. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, data: new Uint8Array(data) };
}

/** Encodes pixels. JPEG loses the alpha channel. */
export async function encodePicture(picture: Picture, format: RasterFormat): Promise<Uint8Array> {
  const source = sharp(picture.data, { raw: { width: picture.widthPx, height: picture.heightPx, channels: 4 } });
  return encode(source, format);
}

/** A file of one colour, made once for each size, format and colour. */
export function flatPicture(
  sides: { readonly widthPx: number; readonly heightPx: number },
  format: RasterFormat | 'svg',
  background: { r: number; g: number; b: number; alpha: number } = SIGNAL_COLOUR,
): Promise<Uint8Array> {
  const cacheKey = JSON.stringify([sides.widthPx, sides.heightPx, format, background]);
  const known = flatPictures.get(cacheKey);
  if (known !== undefined) return known;
  const { r, g, b } = background;
  const made =
    format === 'svg'
      ? Promise.resolve(flatSvg(sides, `rgb(${r},${g},${b})`))
      : encode(sharp({ create: { width: sides.widthPx, height: sides.heightPx, channels: 4, background } }), format);
  flatPictures.set(cacheKey, made);
  return made;
}

/** Media type of a format. */
export function mediaTypeOf(format: RasterFormat | 'svg'): string {
  return format === 'svg' ? 'image/svg+xml' : `image/${format}`;
}

function flatSvg(sides: { readonly widthPx: number; readonly heightPx: number }, fill: string): Uint8Array {
  const size = `${sides.widthPx} ${sides.heightPx}`;
  const [width, height] = [sides.widthPx, sides.heightPx];
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${size}">` +
      `<path d="M0 0H${width}V${height}H0Z" fill="${fill}"/></svg>`,
  );
}

async function encode(source: Sharp, format: RasterFormat): Promise<Uint8Array> {
  if (format === 'png') return source.png({ compressionLevel: PNG_COMPRESSION_LEVEL }).toBuffer();
  if (format === 'webp') return source.webp({ lossless: true, effort: 0 }).toBuffer();
  return source
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
