import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PictureLimits } from './darkroom.ts';
import { prepare } from './prepare.ts';
import { pixelsOf, pngOf, RAMP } from './testing/pictures.ts';

const picture = await pngOf(16, 12, RAMP);
const ANY: PictureLimits = { formats: ['png', 'jpeg', 'webp'] };
const prepared = (bytes: Uint8Array, limits: Partial<PictureLimits> = {}) =>
  prepare({ picture: bytes, limits: { ...ANY, ...limits }, field: 'image' });
const noisy = await pngOf(64, 64, (x, y) => [(x * 91 + y * 57) & 255, (x * y * 13) & 255, (x * 7) ^ (y * 29), 255]);

describe('a picture that a vendor takes as it is', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('goes as the same bytes: %s', async (format) => {
    const bytes = await sharp(picture).removeAlpha().toFormat(format).toBuffer();

    expect(await prepared(bytes, { isOpaque: true })).toEqual({
      bytes,
      mediaType: `image/${format}`,
      widthPx: 16,
      heightPx: 12,
    });
  });

  it('may say that it is sRGB', async () => {
    const bytes = await sharp(picture).withIccProfile('srgb').jpeg().toBuffer();

    expect((await prepared(bytes)).bytes).toBe(bytes);
  });
});

describe('a picture that a vendor would take for another', () => {
  it('is turned upright', async () => {
    const bytes = await sharp(picture).withMetadata({ orientation: 6 }).png().toBuffer();

    const { widthPx, heightPx, ...file } = await prepared(bytes);

    expect([widthPx, heightPx]).toEqual([12, 16]);
    expect((await pixelsOf(file.bytes)).at(11, 0)).toEqual([0, 0, 0, 255]);
    expect((await sharp(file.bytes).metadata()).orientation).toBeUndefined();
  });

  it('is brought to sRGB', async () => {
    const red = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } })
      .png()
      .toBuffer();
    const wide = await sharp(red).withIccProfile('p3').png().toBuffer();

    const { bytes } = await prepared(wide);

    expect(bytes).not.toEqual(wide);
    expect((await sharp(bytes).metadata()).icc).toBeUndefined();
  });

  it('is drawn where it is an SVG', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>',
    );

    expect(await prepared(svg, { maxSidePx: 64 })).toMatchObject({ mediaType: 'image/png', widthPx: 64, heightPx: 32 });
  });

  it('is laid on white where it must be opaque, or only JPEG is taken', async () => {
    const clear = await pngOf(4, 4, () => [255, 0, 0, 128]);

    const opaque = await prepared(clear, { isOpaque: true });
    const jpeg = await prepared(clear, { formats: ['jpeg'] });

    expect((await pixelsOf(opaque.bytes)).at(1, 1)).toEqual([255, 127, 127, 255]);
    expect((await sharp(opaque.bytes).metadata()).hasAlpha).toBe(false);
    expect(jpeg.mediaType).toBe('image/jpeg');
    expect(Math.abs((await pixelsOf(jpeg.bytes)).at(1, 1)[1]! - 127)).toBeLessThan(4);
  });
});

describe('a picture beyond the limits', () => {
  it.each([
    ['side', { maxSidePx: 8 }, [8, 6]],
    ['pixels', { maxPixels: 50 }, [8, 6]],
    ['square', { isSquare: true }, [16, 16]],
    ['exact', { exactPx: { widthPx: 20, heightPx: 6 }, maxSidePx: 4 }, [20, 6]],
    ['square of at most', { isSquare: true, maxSidePx: 10 }, [10, 10]],
  ] as const)('is brought within: %s', async (_, limits, size) => {
    const { bytes, widthPx, heightPx } = await prepared(picture, limits);

    const { width, height } = await pixelsOf(bytes);
    expect([width, height]).toEqual(size);
    expect([widthPx, heightPx]).toEqual(size);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('of bytes is written smaller, scaled down at last: %s', async (format) => {
    const { bytes, widthPx } = await prepared(noisy, { formats: [format], maxBytes: 1500 });

    expect(bytes.byteLength).toBeLessThanOrEqual(1500);
    expect(widthPx).toBeLessThanOrEqual(64);
  });

  it.each([
    ['', { maxBytes: 20 }],
    [' at a stated size', { formats: ['png'], maxBytes: 1500, exactPx: { widthPx: 64, heightPx: 64 } }],
  ] as const)('of bytes that nothing fits%s is refused, naming the field', async (_, limits) => {
    await expect(prepared(noisy, limits)).rejects.toMatchObject({
      code: 'request.too-large',
      issues: [{ field: 'image' }],
    });
  });
});

it.each([
  ['damaged', picture.subarray(0, 150), 'asset.unreadable'],
  ['no picture', Buffer.from('hello'), 'asset.unreadable'],
  ['too small', await pngOf(3, 12, RAMP), 'request.invalid'],
])('what is %s is refused before it costs anything', async (_, bytes, code) => {
  await expect(prepared(bytes, { minSidePx: 4 })).rejects.toMatchObject({ code, issues: [{ field: 'image' }] });
});
