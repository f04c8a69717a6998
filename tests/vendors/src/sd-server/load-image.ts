import sharp from 'sharp';
import type { Picture } from '../kit/index.ts';

/** Sides in pixels. */
export interface Sides {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Reads a picture as the server does: grey files are refused where colour is wanted, alpha is dropped, and a picture of
 * other sides than expected is cropped in the middle to the wanted ratio and then scaled.
 */
export async function loadColour(bytes: Uint8Array, expected: Sides | undefined): Promise<Picture | undefined> {
  const facts = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (facts === undefined || facts.channels < 3) return undefined;
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = { widthPx: info.width, heightPx: info.height, data: new Uint8Array(info.width * info.height * 4) };
  for (let i = 0; i < picture.widthPx * picture.heightPx; i += 1) {
    picture.data.set([...data.subarray(i * 3, i * 3 + 3), 255], i * 4);
  }
  return fit(picture, expected);
}

/** Reads one grey channel, 0 to 255 a pixel: alpha is ignored, colours are weighed as stb_image does. */
export async function loadGrey(bytes: Uint8Array, expected: Sides | undefined): Promise<Picture | undefined> {
  const decoded = await sharp(bytes)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined);
  if (decoded === undefined) return undefined;
  const { data, info } = decoded;
  const picture = { widthPx: info.width, heightPx: info.height, data: new Uint8Array(info.width * info.height * 4) };
  for (let i = 0; i < picture.widthPx * picture.heightPx; i += 1) {
    const [r = 0, g = 0, b = 0] = data.subarray(i * info.channels, i * info.channels + 3);
    picture.data.fill((r * 77 + g * 150 + b * 29) >> 8, i * 4, i * 4 + 4);
  }
  return fit(picture, expected);
}

/** Crops in the middle to the ratio, then takes the nearest pixels. */
function fit(picture: Picture, expected: Sides | undefined): Picture {
  if (expected === undefined) return picture;
  const wanted = expected.widthPx / expected.heightPx;
  const wide = picture.widthPx / picture.heightPx > wanted;
  const cropWidth = wide ? Math.floor(picture.heightPx * wanted) : picture.widthPx;
  const cropHeight = wide ? picture.heightPx : Math.floor(picture.widthPx / wanted);
  const leftPx = Math.floor((picture.widthPx - cropWidth) / 2);
  const topPx = Math.floor((picture.heightPx - cropHeight) / 2);
  const data = new Uint8Array(expected.widthPx * expected.heightPx * 4);
  for (let y = 0; y < expected.heightPx; y += 1) {
    const fromY = topPx + Math.floor((y * cropHeight) / expected.heightPx);
    for (let x = 0; x < expected.widthPx; x += 1) {
      const from = (fromY * picture.widthPx + leftPx + Math.floor((x * cropWidth) / expected.widthPx)) * 4;
      data.set(picture.data.subarray(from, from + 4), (y * expected.widthPx + x) * 4);
    }
  }
  return { ...expected, data };
}
