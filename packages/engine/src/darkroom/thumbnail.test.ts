import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pixelsOf, pngOf, RAMP } from './testing/pictures.ts';
import { thumbnail } from './thumbnail.ts';

describe('a thumbnail', () => {
  it('is a WebP of 256 px on its long side', async () => {
    const { bytes, ...facts } = await thumbnail({ picture: await pngOf(512, 64, RAMP) });

    expect(facts).toEqual({ mediaType: 'image/webp', widthPx: 256, heightPx: 32 });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 256, height: 32 });
  });

  it('is no larger than its picture', async () => {
    expect(await thumbnail({ picture: await pngOf(5, 3, RAMP) })).toMatchObject({ widthPx: 5, heightPx: 3 });
  });

  it('keeps what is clear', async () => {
    const { bytes } = await thumbnail({ picture: await pngOf(16, 16, (x) => [255, 0, 0, x < 8 ? 0 : 255]) });

    const { at } = await pixelsOf(bytes);

    expect([at(1, 1)[3], at(14, 1)[3]]).toEqual([0, 255]);
  });

  it('shows what an SVG draws', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><rect width="10" height="20" fill="#00f"/></svg>';

    const { bytes, ...facts } = await thumbnail({ picture: Buffer.from(svg) });

    expect(facts).toMatchObject({ widthPx: 128, heightPx: 256 });
    expect((await pixelsOf(bytes)).at(64, 128)[2]).toBeGreaterThan(240);
  });
});
