import sharp from 'sharp';
import { expect, test } from 'vitest';
import { maskFromAlpha } from './mask-from-alpha.ts';

const SIZE = { width: 2, height: 2 };

async function rgba(...alphas: number[]): Promise<Buffer> {
  const pixels = alphas.flatMap((alpha) => [200, 100, 50, alpha]);
  return await sharp(Buffer.from(pixels), { raw: { ...SIZE, channels: 4 } })
    .png()
    .toBuffer();
}

async function valuesOf(mask: Uint8Array | undefined): Promise<number[]> {
  return [...(await sharp(mask).toColourspace('b-w').raw().toBuffer())];
}

test('what is clear may change, what is opaque must stay, and between is between', async () => {
  const mask = await maskFromAlpha(await rgba(0, 255, 55, 200), 'mask');

  expect(await sharp(mask).metadata()).toMatchObject({ format: 'png', ...SIZE, channels: 1 });
  expect(await valuesOf(mask)).toEqual([255, 0, 200, 55]);
});

test('sixteen bits a sample are reduced to eight', async () => {
  const bytes = await sharp(await rgba(0, 255, 0, 255))
    .toColourspace('rgb16')
    .png()
    .toBuffer();

  expect(await valuesOf(await maskFromAlpha(bytes, 'mask'))).toEqual([255, 0, 255, 0]);
});

test.each([
  ['opaque throughout', () => rgba(255, 255, 255, 255)],
  [
    'without an alpha channel',
    async () =>
      await sharp(await rgba(0, 1, 2, 3))
        .removeAlpha()
        .png()
        .toBuffer(),
  ],
  [
    'a JPEG',
    async () =>
      await sharp(await rgba(0, 1, 2, 3))
        .jpeg()
        .toBuffer(),
  ],
])('a picture that is %s marks nothing', async (_what, bytes: () => Promise<Buffer>) => {
  expect(await maskFromAlpha(await bytes(), 'mask')).toBeUndefined();
});

test('an SVG is drawn as it is for everything else', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><rect width="32" height="32"/></svg>';

  const mask = await maskFromAlpha(Buffer.from(svg), 'image');

  expect(await sharp(mask).metadata()).toMatchObject({ width: 1024, height: 512 });
});

test.each([
  ['no picture', Buffer.from('hello'), 'asset.unreadable'],
  ['nothing', Buffer.alloc(0), 'asset.unreadable'],
])('%s is refused', async (_what, bytes, code) => {
  await expect(maskFromAlpha(bytes, 'mask')).rejects.toMatchObject({ code, issues: [{ field: 'mask' }] });
});

test('a picture that is cut short is refused', async () => {
  const whole = await sharp({
    create: { width: 64, height: 64, channels: 4, background: '#0000', noise: { type: 'gaussian' as const } },
  })
    .png()
    .toBuffer();

  await expect(maskFromAlpha(whole.subarray(0, whole.length / 2), 'mask')).rejects.toMatchObject({
    code: 'asset.unreadable',
  });
});
