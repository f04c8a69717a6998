import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture decoded: RGBA bytes, straight alpha. */
export interface Pixels extends Size {
  readonly data: Uint8Array;
}

/** Where a mask is white, px. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Small, so that a run takes a moment; large enough for every model. */
export const SMALL: Size = { width: 320, height: 256 };

const COFFEE = fileURLToPath(new URL('../../examples/coffee.png', import.meta.url));

/** A photo of a cup on a table as a PNG, cut to the size. */
export async function photo(size: Size = SMALL): Promise<Buffer> {
  return await sharp(COFFEE)
    .resize({ ...size, fit: 'cover' })
    .png()
    .toBuffer();
}

/** A mask as a PNG: white in the box, black elsewhere. */
export async function maskOf(box: Box, { width, height }: Size = SMALL): Promise<Buffer> {
  const white = { create: { width: box.width, height: box.height, channels: 3 as const, background: '#fff' } };
  return await sharp({ create: { width, height, channels: 3, background: '#000' } })
    .composite([{ input: white, left: box.left, top: box.top }])
    .png()
    .toBuffer();
}

/** A picture with a clear box in it: also the mask of OpenAI's clients that is clear there. */
export async function withHole(picture: Buffer, { left, top, width, height }: Box): Promise<Buffer> {
  const box = { create: { width, height, channels: 4 as const, background: '#000' } };
  return await sharp(picture)
    .ensureAlpha()
    .composite([{ input: box, left, top, blend: 'dest-out' }])
    .png()
    .toBuffer();
}

/** A PNG as a reference that carries itself. */
export function dataUrl(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** Any encoded picture as pixels. */
export async function decode(bytes: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** How many pixels differ between two pictures of one size, inside the box and outside it. */
export function countChanges(
  before: Pixels,
  after: Pixels,
  box: Box,
): { readonly inside: number; readonly outside: number } {
  const count = { inside: 0, outside: 0 };
  for (let y = 0; y < before.height; y++) {
    for (let x = 0; x < before.width; x++) {
      const at = (y * before.width + x) * 4;
      const isSame = [0, 1, 2, 3].every((channel) => before.data[at + channel] === after.data[at + channel]);
      if (isSame) continue;
      const isInside = x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;
      count[isInside ? 'inside' : 'outside']++;
    }
  }
  return count;
}
