import sharp from 'sharp';
import { expect, it } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { discSegmenter } from '../steps/testing/disc-segmenter.ts';
import { removeBackground } from './remove-background.ts';

const DISC = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="260"><rect width="300" height="260" fill="#9fd8ff"/><circle cx="150" cy="130" r="80" fill="#d9442b"/></svg>`;

const segmenter = discSegmenter({ widthPx: 300, heightPx: 260, radiusPx: 80 });
const tools = { segmenter: async () => segmenter };

async function alphaAt(bytes: Uint8Array | undefined, x: number, y: number): Promise<number> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return data[(y * info.width + x) * 4 + 3] ?? -1;
}

it('keeps the subject and leaves nothing around it, at the size of the picture', async () => {
  const image = await sharp(Buffer.from(DISC)).png().toBuffer();

  const { images, warnings } = await removeBackground({ image, seed: 7 }, tools);

  expect(images).toMatchObject([{ mediaType: 'image/png', widthPx: 300, heightPx: 260, seed: 7 }]);
  expect(await alphaAt(images[0]?.bytes, 150, 130)).toBe(255);
  expect(await alphaAt(images[0]?.bytes, 10, 10)).toBe(0);
  expect(warnings).toEqual([]);
});

it('writes WebP without loss where it is asked for', async () => {
  const image = await sharp(Buffer.from(DISC)).png().toBuffer();

  const [png, webp] = await Promise.all([
    removeBackground({ image, seed: 7 }, tools),
    removeBackground({ image, seed: 7, format: 'webp' }, tools),
  ]);

  expect(webp.images[0]?.mediaType).toBe('image/webp');
  const [expected, found] = await Promise.all(
    [png, webp].map(({ images }) => sharp(images[0]?.bytes).ensureAlpha().raw().toBuffer()),
  );
  expect(found?.equals(expected ?? Buffer.alloc(0))).toBe(true);
});

it('gives an SVG back as an SVG of shapes, and says that they are new', async () => {
  const { images, warnings } = await removeBackground({ image: Buffer.from(DISC), seed: 7 }, tools);

  const svg = Buffer.from(images[0]?.bytes ?? []).toString();
  expect(svg).toContain('width="300" height="260"');
  const { data, width, height } = renderSvg(svg, 300, 260);
  expect(images[0]).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 300, heightPx: 260 });
  expect(svg).not.toContain('<image');
  expect(data[(130 * width + 150) * 4 + 3]).toBe(255);
  expect(data[(10 * width + 10) * 4 + 3]).toBe(0);
  expect([width, height]).toEqual([300, 260]);
  expect(warnings.map(({ code }) => code)).toContain('svg-traced');
});

it('refuses a picture with a shorter side than is asked for', async () => {
  const image = await sharp(Buffer.from(DISC)).resize(300, 255, { fit: 'fill' }).png().toBuffer();

  await expect(removeBackground({ image, seed: 7, minSidePx: 256 }, tools)).rejects.toMatchObject({
    code: 'request.invalid',
    issues: [{ field: 'image', message: expect.stringContaining('256 px') }],
  });
});
