import { createRaster } from '@backlot/kernels';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { encodePicture } from './encode-picture.ts';

/** Red on the left; on the right nothing is seen, with blue beneath. */
const picture = createRaster(64, 48);
for (let i = 0; i < 64 * 48; i++) picture.data.set(i % 64 < 32 ? [200, 30, 20, 255] : [0, 0, 250, 0], i * 4);

it.each(['png', 'webp'] as const)('writes every byte of every pixel as %s', async (format) => {
  const { bytes, mediaType } = await encodePicture(picture, format);

  expect(mediaType).toBe(`image/${format}`);
  expect(await sharp(bytes).raw().toBuffer()).toEqual(Buffer.from(picture.data));
});

it('writes PNG unless told otherwise', async () => {
  expect((await encodePicture(picture)).mediaType).toBe('image/png');
});

it('writes shapes as svg', async () => {
  const { bytes, mediaType } = await encodePicture(picture, 'svg');

  const { data } = renderSvg(Buffer.from(bytes).toString(), 64, 48);
  expect(mediaType).toBe('image/svg+xml');
  expect([...data.subarray((24 * 64 + 10) * 4, (24 * 64 + 10) * 4 + 4)]).toEqual([200, 30, 20, 255]);
  expect(data[(24 * 64 + 50) * 4 + 3]).toBe(0);
});
