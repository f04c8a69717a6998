import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { ResolvedCall } from '@backlot/contract';
import { finish } from './finish.ts';
import { maskOf, pixelsOf, pngOf, RAMP } from './testing/pictures.ts';

const image = await pngOf(16, 12, RAMP);
const made = (bytes: Uint8Array) => ({ bytes, seed: null });
const finished = async (bytes: Uint8Array, format: 'png' | 'webp' = 'png') => {
  const call: ResolvedCall = { operation: 'generate', input: { prompt: 'a kite', count: 1, seed: 1, format } };
  const { images } = await finish({ call, made: [made(bytes)] });
  return Buffer.from(images[0]!.bytes);
};
const clear = await pngOf(16, 12, (x) => [9, 9, 9, x < 3 ? 0 : 255]);
const lossy = await sharp(image).webp({ quality: 60 }).toBuffer();
const clearLossy = await sharp(clear).webp({ quality: 60 }).toBuffer();
const bare = await sharp(image)
  .removeAlpha()
  .png()
  .toBuffer()
  .then((bytes) => finished(bytes));
const exif = { IFD0: { Artist: 'somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } };
const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>';

it.each([
  ['a PNG', bare, 'png'],
  ['a PNG that is clear in places', await finished(clear), 'png'],
  ['a WebP, whatever it had lost', lossy, 'webp'],
  ['a WebP that is clear in places', clearLossy, 'webp'],
] as const)('a new picture is the very file that came: %s', async (_what, bytes, format) => {
  expect(await finished(bytes, format)).toEqual(Buffer.from(bytes));
});

it.each([
  ['png', bare],
  ['webp', lossy],
  ['webp', clearLossy],
] as const)('a new picture is %s without what it says besides its pixels', async (format, bytes) => {
  const talkative = await sharp(bytes).withExif(exif).withXmp(xmp).toFormat(format, { lossless: true }).toBuffer();

  const file = await finished(Buffer.concat([talkative, Buffer.from('<?php ?>')]), format);

  const facts = await sharp(file).metadata();
  expect([facts.exif, facts.xmp, facts.icc]).toEqual([undefined, undefined, undefined]);
  expect(file.toString('latin1')).not.toMatch(/somebody|xmpmeta|php/);
  expect((await pixelsOf(file)).data).toEqual((await pixelsOf(talkative)).data);
  expect(await finished(file, format)).toEqual(file);
});

it.each([
  ['says in what colours it is', await sharp(bare).withIccProfile('p3').png().toBuffer()],
  ['calls these sRGB', await sharp(bare).withIccProfile('srgb').png().toBuffer()],
  ['has 16 bits', await sharp(bare).toColourspace('rgb16').png().toBuffer()],
  ['is grey', await sharp(bare).toColourspace('b-w').png().toBuffer()],
  ['is to be turned', await sharp(bare).withMetadata({ orientation: 6 }).png().toBuffer()],
  ['has an alpha for nothing', image],
  ['has a wrong checksum', withByte(bare, bare.byteLength - 1, 0)],
  ['is another format', lossy],
])('a new picture is written anew where it %s', async (_what, bytes) => {
  const file = await finished(bytes);

  expect(file.includes(Buffer.from(bytes).subarray(-40, -20))).toBe(false);
  expect(await sharp(file).metadata()).toMatchObject({ format: 'png', depth: 'uchar', space: 'srgb', hasAlpha: false });
});

it('a picture is written anew where it has another size, or something of it was put back', async () => {
  const mask = await maskOf(16, 12, (x) => (x < 8 ? 0 : 255));
  const call: ResolvedCall = { operation: 'erase', input: { image, mask, seed: 1 } };

  const smallCall: ResolvedCall = {
    operation: 'generate',
    input: { prompt: 'a kite', count: 1, seed: 1, size: { width: 8, height: 6 } },
  };

  const smaller = await finish({ call: smallCall, made: [made(bare)] });
  const masked = await finish({ call, made: [made(bare)] });

  expect(Buffer.from(smaller.images[0]!.bytes)).not.toEqual(bare);
  expect(masked.details['drift']).toBeDefined();
});

function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = value;
  return changed;
}
