import { createMask } from '@backlot/kernels';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodeMask } from './encode-mask.ts';

test('is a PNG of 8-bit grey with exactly these pixels', async () => {
  const mask = createMask(3, 2, Uint8Array.of(0, 255, 7, 128, 0, 255));

  const png = new Uint8Array(await (await encodeMask(mask)).arrayBuffer());

  expect(await sharp(png).metadata()).toMatchObject({
    format: 'png',
    width: 3,
    height: 2,
    channels: 1,
    depth: 'uchar',
  });
  expect([...(await sharp(png).extractChannel(0).raw().toBuffer())]).toEqual([...mask.data]);
});
