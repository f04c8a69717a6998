import type { PlacedWord } from '@backlot/contract';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { discSegmenter } from '../steps/testing/disc-segmenter.ts';
import { outpaint } from './outpaint.ts';

const segmenter = discSegmenter({ widthPx: 1, heightPx: 1, radiusPx: 0 });
const tools = { segmenter: async () => segmenter };
const common = { prompt: '', count: 1, seed: 5 };

/** Sky over grass with a little grain. */
async function landscape(width: number, height: number): Promise<{ png: Uint8Array; pixels: Uint8Array }> {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 3) {
      const grain = (x * 7 + y * 13 + ((x * y) % 5)) % 9;
      data.set(y < height / 2 ? [120 + grain, 170 + grain, 225] : [60 + grain, 130 + grain, 50], i);
    }
  return {
    png: await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer(),
    pixels: data,
  };
}

async function pixelsOf(bytes: Uint8Array | undefined) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Expects the 64 x 48 px of a picture, bit for bit, in a canvas of 76 px across, 12 px from its left. */
function expectPictureIn(canvas: Buffer, pixels: Uint8Array): void {
  for (let y = 0; y < 48; y++)
    expect(canvas.subarray((y * 76 + 12) * 3, (y * 76 + 76) * 3).equals(pixels.subarray(y * 192, (y + 1) * 192))).toBe(
      true,
    );
}

describe('outpaint', () => {
  it('adds the margins and leaves the picture bit-identical, sky beside sky and grass beside grass', async () => {
    const { png, pixels } = await landscape(64, 48);
    const expand = { left: 12, right: 0, top: 0, bottom: 6 };

    const { images } = await outpaint({ ...common, image: png, expand }, tools);

    const { data, width, height } = await pixelsOf(images[0]?.bytes);
    expect([width, height]).toEqual([76, 54]);
    expectPictureIn(data, pixels);
    expect(data[(4 * 76 + 4) * 3 + 2]).toBeGreaterThan(180);
    expect(data[(44 * 76 + 4) * 3 + 2]).toBeLessThan(90);
  });

  it('sets words into the margins only, and says when most of one is not there', async () => {
    const { png, pixels } = await landscape(64, 48);
    const expand = { left: 12, right: 0, top: 0, bottom: 0 };
    const words: PlacedWord[] = [
      {
        text: 'SKY',
        corners: [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      },
    ];

    const { images, warnings } = await outpaint({ ...common, image: png, expand, words }, tools);

    const { data } = await pixelsOf(images[0]?.bytes);
    expectPictureIn(data, pixels);
    expect(warnings.map(({ code }) => code)).toContain('words-hidden');
  });

  it('is the same for the same seed, and each of several pictures is another', async () => {
    const { png } = await landscape(40, 32);
    const input = { ...common, count: 2, image: png, size: { width: 52, height: 32 } };

    const [once, again] = [await outpaint(input, tools), await outpaint(input, tools)];

    expect(once.images.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      again.images.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
    expect(once.images[0]?.bytes).not.toEqual(once.images[1]?.bytes);
    expect(new Set(once.images.map(({ seed }) => seed)).size).toBe(2);
  });

  it('paints what is new in the style asked for, and not the picture', async () => {
    const { png, pixels } = await landscape(64, 48);
    const input = {
      ...common,
      prompt: 'black and white photo',
      image: png,
      expand: { left: 0, right: 64, top: 0, bottom: 0 },
    };

    const { images, warnings } = await outpaint(input, tools);

    const { data } = await pixelsOf(images[0]?.bytes);
    expect(data.subarray(0, 192).equals(pixels.subarray(0, 192))).toBe(true);
    const [r = 0, , b = 0] = data.subarray((10 * 88 + 84) * 3);
    expect(Math.abs(r - b)).toBeLessThan(12);
    expect(warnings.find(({ code }) => code === 'prompt-acted-as')?.message).toContain('black-and-white');
  });

  it('gives a picture back as it is when there is nothing to extend, and says so', async () => {
    const { png, pixels } = await landscape(40, 40);

    const { images, warnings } = await outpaint({ ...common, image: png, size: { width: 40, height: 40 } }, tools);

    expect((await pixelsOf(images[0]?.bytes)).data.equals(pixels)).toBe(true);
    expect(warnings.map(({ code }) => code)).toContain('nothing-to-extend');
  });

  it('writes shapes as SVG', async () => {
    const { png } = await landscape(48, 40);

    const { images } = await outpaint(
      { ...common, image: png, format: 'svg', expand: { left: 8, right: 0, top: 0, bottom: 0 } },
      tools,
    );

    expect(images[0]).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 56, heightPx: 40 });
    expect(Buffer.from(images[0]?.bytes ?? []).toString()).not.toContain('<image');
  });

  it('names the field of a result that would be too large', async () => {
    const { png } = await landscape(40, 40);
    const input = { ...common, image: png, expand: { left: 4096, right: 0, top: 0, bottom: 0 } };

    await expect(outpaint(input, tools)).rejects.toMatchObject({
      code: 'request.invalid',
      issues: [{ field: 'expand' }],
    });
  });
});
