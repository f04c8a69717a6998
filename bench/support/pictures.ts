import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createRandom } from '@backlot/kernels';
import sharp from 'sharp';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** An encoded picture with its size. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The bytes of an example as they lie there. */
export function readExample(name: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(new URL(name, EXAMPLES)));
}

/** An example scaled to about so many pixels, as PNG. */
export async function exampleOfPixels(name: string, pixels: number): Promise<Picture> {
  const source = sharp(await readExample(name));
  const { width, height } = await source.metadata();
  const scale = Math.sqrt(pixels / (width * height));
  const size = { widthPx: Math.round(width * scale), heightPx: Math.round(height * scale) };
  const bytes = await source.resize(size.widthPx, size.heightPx, { fit: 'fill' }).removeAlpha().png().toBuffer();
  return { bytes, ...size };
}

/** A white disc in the middle of black that covers `share` of the picture, as PNG. */
export async function discMask({ widthPx, heightPx }: Picture, share: number): Promise<Uint8Array> {
  const radiusSquared = (share * widthPx * heightPx) / Math.PI;
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++)
      if ((x - widthPx / 2) ** 2 + (y - heightPx / 2) ** 2 <= radiusSquared) data[y * widthPx + x] = 255;
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 1 } })
    .png()
    .toBuffer();
}

/** Noise, which no format can make small. */
function noise(widthPx: number, heightPx: number) {
  const random = createRandom(1);
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let i = 0; i < data.length; i++) data[i] = random() * 256;
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}

/** Noise as PNG of just under `maxBytes`: three bytes a pixel and a little for the frame. */
export async function noisePng(maxBytes: number): Promise<Picture> {
  const sidePx = Math.floor(Math.sqrt((maxBytes * 0.995) / 3));
  const bytes = await noise(sidePx, sidePx).png({ compressionLevel: 0, adaptiveFiltering: false }).toBuffer();
  return underLimit({ bytes, widthPx: sidePx, heightPx: sidePx }, maxBytes);
}

const JPEG = { quality: 85, chromaSubsampling: '4:4:4' } as const;
/** Large enough to tell how many bytes a pixel of noise takes. */
const JPEG_TRIAL_PX = 512;

/** Noise as JPEG of just under `maxBytes`. */
export async function noiseJpeg(maxBytes: number): Promise<Picture> {
  const trial = await noise(JPEG_TRIAL_PX, JPEG_TRIAL_PX).jpeg(JPEG).toBuffer();
  const bytesPerPixel = trial.byteLength / JPEG_TRIAL_PX ** 2;
  const sidePx = Math.floor(Math.sqrt((maxBytes * 0.99) / bytesPerPixel));
  const bytes = await noise(sidePx, sidePx).jpeg(JPEG).toBuffer();
  return underLimit({ bytes, widthPx: sidePx, heightPx: sidePx }, maxBytes);
}

function underLimit(picture: Picture, maxBytes: number): Picture {
  const size = picture.bytes.byteLength;
  if (size <= maxBytes && size > maxBytes * 0.95) return picture;
  throw new Error(`the picture has ${size} bytes, which is not just under ${maxBytes}`);
}
