import sharp from 'sharp';
import { expect, it } from 'vitest';
import { discSegmenter } from '../steps/testing/disc-segmenter.ts';
import { variate } from './variate.ts';

const DISC = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="72"><rect width="96" height="72" fill="#9fd8ff"/><circle cx="48" cy="36" r="16" fill="#d9442b"/></svg>`;

/** A network that sees a disc of this radius, px of the picture, in the middle. */
function seeing(radiusPx: number) {
  const segmenter = discSegmenter({ widthPx: 96, heightPx: 72, radiusPx });
  return { segmenter: async () => segmenter };
}

const image = await sharp(Buffer.from(DISC)).png().toBuffer();

async function redOf(bytes: Uint8Array | undefined) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let [count, sumX] = [0, 0];
  for (let i = 0; i < info.width * info.height; i++) {
    if ((data[i * 3] ?? 0) < 150 || (data[i * 3 + 2] ?? 0) > 110) continue;
    count++;
    sumX += i % info.width;
  }
  return {
    width: info.width,
    height: info.height,
    share: count / (info.width * info.height),
    middle: sumX / count / info.width,
  };
}

it('has exactly the size asked for and shows the whole subject once', async () => {
  const { images } = await variate({ image, size: { width: 60, height: 90 }, count: 1, seed: 2 }, seeing(16));

  const { width, height, share } = await redOf(images[0]?.bytes);
  expect([width, height]).toEqual([60, 90]);
  expect(images[0]).toMatchObject({ widthPx: 60, heightPx: 90, mediaType: 'image/png', seed: 2 });
  expect(share).toBeGreaterThan(0.04);
  expect(share).toBeLessThan(0.5);
});

it('makes every picture of a call a little different, with the subject in another place', async () => {
  const { images, details } = await variate({ image, size: { width: 80, height: 48 }, count: 3, seed: 2 }, seeing(16));

  const middles = (await Promise.all(images.map(({ bytes }) => redOf(bytes)))).map(({ middle }) => middle);
  expect(Math.max(...middles) - Math.min(...middles)).toBeGreaterThan(0.06);
  expect(new Set(images.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
  expect(details['layouts']).toHaveLength(3);
});

it('gives the same pictures for the same seed', async () => {
  const input = { image, size: { width: 64, height: 64 }, count: 1, seed: 8 };

  const [once, again] = [await variate(input, seeing(16)), await variate(input, seeing(16))];

  expect(once.images[0]?.bytes).toEqual(again.images[0]?.bytes);
});

it('frames, mirrors and lights a picture in which nothing stands out, and says so', async () => {
  const { images, warnings } = await variate({ image, size: { width: 64, height: 64 }, count: 2, seed: 8 }, seeing(0));

  expect(images).toHaveLength(2);
  expect(warnings.map(({ code }) => code)).toContain('no-subject');
});

it('writes shapes as SVG and says when it had to enlarge', async () => {
  const { images, warnings } = await variate(
    { image, size: { width: 200, height: 200 }, count: 1, seed: 8, format: 'svg' },
    seeing(16),
  );

  expect(images[0]).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 200, heightPx: 200 });
  expect(Buffer.from(images[0]?.bytes ?? []).toString()).not.toContain('<image');
  expect(warnings.map(({ code }) => code)).toContain('picture-enlarged');
});
