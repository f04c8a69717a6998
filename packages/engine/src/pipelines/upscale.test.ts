import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { NamedSession } from '../models/session.ts';
import { upscale } from './upscale.ts';

/** A network that repeats every pixel and darkens everything by a tenth: what it draws is known, and so is its drift. */
const darkening: NamedSession = {
  inputs: [],
  outputs: [],
  close: async () => {},
  run: () => Promise.reject(new Error('has several inputs')),
  evaluate: async (inputs, names) => {
    const view = inputs['picture'];
    const [, , height = 0, width = 0] = view?.dims ?? [];
    const size = { width: (width - 36) * 2, height: (height - 36) * 2 };
    const data = new Float32Array(3 * size.width * size.height);
    for (let c = 0, o = 0; c < 3; c++)
      for (let y = 0; y < size.height; y++)
        for (let x = 0; x < size.width; x++, o++)
          data[o] = 0.9 * (view?.data[(c * height + (y >> 1) + 18) * width + (x >> 1) + 18] ?? 0);
    const enlarged = { data, dims: [1, 3, size.height, size.width] };
    const answers = { enlarged, means: { data: new Float32Array(384), dims: [1, 384, 1, 1] } };
    return Object.fromEntries(names.map((name) => [name, answers[name as keyof typeof answers]])) as never; // as asked
  },
};
const tools = { cunet: async () => darkening };

async function png(width: number, height: number, pixel: (x: number, y: number) => readonly number[]): Promise<Buffer> {
  const data = Buffer.from(
    Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width))).flat(),
  );
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

async function pixelsOf(bytes: Uint8Array | undefined) {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    ...info,
    at: (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)],
  };
}

const checks = (x: number, y: number) => (((x >> 3) + (y >> 3)) % 2 === 0 ? [200, 120, 40, 255] : [60, 90, 150, 255]);

test('a picture becomes four times as large and keeps its colours although the network drifts', async () => {
  const image = await png(48, 40, checks);

  const { images, warnings, details, timingsMs } = await upscale({ image, mode: 'crisp', seed: 1 }, tools);

  const result = await pixelsOf(images[0]?.bytes);
  expect([result.width, result.height]).toEqual([192, 160]);
  expect(images[0]).toMatchObject({ widthPx: 192, heightPx: 160, mediaType: 'image/png', seed: 1 });
  for (const [x, y] of [
    [16, 16],
    [48, 16],
    [112, 80],
  ] as const)
    for (const [c, value] of result.at(x, y).entries())
      expect(Math.abs(value - checks(x >> 2, y >> 2)[c])).toBeLessThanOrEqual(6);
  expect(warnings).toEqual([]);
  expect(details).toEqual({ factor: 4, steps: [{ step: 'double' }, { step: 'double' }] });
  expect(Object.keys(timingsMs)).toEqual(['decode', 'enlarge', 'correct', 'encode']);
});

test('alpha is enlarged like the colours, and colours hidden under clear pixels do not shine through', async () => {
  const image = await png(40, 40, (x) => (x < 20 ? [200, 40, 40, 255] : [0, 255, 0, 0]));

  const { images } = await upscale({ image, mode: 'crisp', seed: 1 }, tools);

  const result = await pixelsOf(images[0]?.bytes);
  expect(result.at(30, 80)[3]).toBeGreaterThan(250);
  expect(result.at(130, 80)).toEqual([0, 0, 0, 0]);
  for (let x = 60; x < 100; x++) {
    const [red = 0, green = 0, , alpha] = result.at(x, 80);
    if (alpha !== 0) expect(green).toBeLessThan(red / 2);
  }
});

test('creative differs from crisp, by its seed, and is the same every time', async () => {
  const image = await png(48, 48, (x, y) => [(x * 53 + y * 31) % 160, (x * 29 + y * 61) % 180, 90, 255]);
  const make = async (mode: 'crisp' | 'creative', seed: number) =>
    Buffer.from((await upscale({ image, mode, seed }, tools)).images[0]?.bytes ?? []).toString('base64');

  const creative = await make('creative', 1);

  expect(await make('creative', 1)).toBe(creative);
  expect(await make('creative', 2)).not.toBe(creative);
  expect(await make('crisp', 1)).not.toBe(creative);
  expect(await make('crisp', 2)).toBe(await make('crisp', 1));
});

test('a side below 32 px is refused', async () => {
  const image = await png(31, 64, checks);

  await expect(upscale({ image, mode: 'crisp', seed: 1 }, tools)).rejects.toMatchObject({
    code: 'request.invalid',
    issues: [{ field: 'image' }],
  });
});

test('a picture that is large already is not enlarged, which the caller is told', async () => {
  const image = await sharp({ create: { width: 4096, height: 4096, channels: 3, background: '#456' } })
    .png()
    .toBuffer();
  const noNetwork = { cunet: () => Promise.reject(new Error('not needed')) };

  const { images, warnings } = await upscale({ image, mode: 'crisp', seed: 1 }, noNetwork);

  expect(images[0]).toMatchObject({ widthPx: 4096, heightPx: 4096 });
  expect(warnings.map(({ code }) => code)).toEqual(['upscale-limited']);
}, 20_000);
