import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodeMask } from './decode-mask.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const OPTIONS = { limits: DEFAULT_LIMITS, picture: { width: 2, height: 2 }, field: 'mask' };

async function png(channels: 1 | 3 | 4, ...values: number[]): Promise<Uint8Array> {
  const pixels = values.length / channels;
  return sharp(Buffer.from(values), { raw: { width: 2, height: pixels / 2, channels } })
    .png()
    .toBuffer();
}

test('a black and white mask is binary', async () => {
  const { mask, isBinary } = await decodeMask(await png(1, 0, 255, 255, 0), OPTIONS);

  expect([...mask.data]).toEqual([0, 255, 255, 0]);
  expect(isBinary).toBe(true);
});

test('grey is a blend weight', async () => {
  const { mask, isBinary } = await decodeMask(await png(1, 0, 100, 255, 0), OPTIONS);

  expect([...mask.data]).toEqual([0, 100, 255, 0]);
  expect(isBinary).toBe(false);
});

test('colours count by their luminance', async () => {
  const { mask } = await decodeMask(await png(3, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255), OPTIONS);

  expect([...mask.data]).toEqual([54, 182, 18, 255]);
});

test('what is transparent stays', async () => {
  const { mask } = await decodeMask(
    await png(4, 255, 255, 255, 255, 255, 255, 255, 0, 255, 255, 255, 128, 0, 0, 0, 255),
    OPTIONS,
  );

  expect([...mask.data]).toEqual([255, 0, 128, 0]);
});

test.each([
  ['a wrong size', [255, 255], 1, 'the mask is 2 x 1 px but the picture is 2 x 2 px'],
  ['nothing marked', [0, 0, 0, 0], 1, 'the mask marks nothing: paint white what may change'],
  [
    'black with a hole',
    [0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 255],
    4,
    'the mask is black and only its transparency varies; paint white what may change, black what must stay',
  ],
] as const)('%s is refused', async (_, values, channels, message) => {
  await expect(decodeMask(await png(channels, ...values), OPTIONS)).rejects.toMatchObject({
    code: 'request.invalid',
    issues: [{ field: 'mask', message }],
  });
});

test('what is no picture is no mask', async () => {
  await expect(decodeMask(Buffer.from('mask'), OPTIONS)).rejects.toMatchObject({ code: 'asset.unreadable' });
});

test('a mask of the size that the picture was sent in covers it, each pixel as a block', async () => {
  const picture = { width: 6, height: 3 };

  const { mask, isBinary } = await decodeMask(await png(1, 0, 255, 100, 0), {
    ...OPTIONS,
    picture,
    sent: { width: 2, height: 2 },
  });

  expect([mask.width, mask.height]).toEqual([6, 3]);
  expect([...mask.data.subarray(0, 6)]).toEqual([0, 0, 0, 255, 255, 255]);
  expect([...mask.data.subarray(12)]).toEqual([100, 100, 100, 0, 0, 0]);
  expect(isBinary).toBe(false);
});
