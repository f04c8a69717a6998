import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createGlyphSet } from '../scene/glyphs/glyph-set.ts';
import { discSegmenter } from '../steps/testing/disc-segmenter.ts';
import { generate } from './generate.ts';
import { replaceBackground } from './replace-background.ts';
import { createTools } from './tools.ts';

const segmenter = discSegmenter({ widthPx: 96, heightPx: 72, radiusPx: 16 });
const tools = { ...createTools({ modelsDir: '/nowhere' }), segmenter: async () => segmenter };
const DISC = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="72"><rect width="96" height="72" fill="#9fd8ff"/><circle cx="48" cy="36" r="16" fill="#d9442b"/></svg>`;
const image = await sharp(Buffer.from(DISC)).png().toBuffer();
const common = { image, seed: 3, quality: 'turbo' } as const;

async function pixelAt(bytes: Uint8Array | undefined, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
}

const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);

it('paints another background behind the subject for every seed', async () => {
  const { images, details } = await replaceBackground({ ...common, prompt: 'pink studio', count: 2 }, tools);

  expect(images.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
    [96, 72],
    [96, 72],
  ]);
  expect(images[0]?.seed).toBe(3);
  expect(images[1]?.seed).not.toBe(3);
  expect(Buffer.from(images[0]?.bytes ?? []).equals(Buffer.from(images[1]?.bytes ?? []))).toBe(false);
  expect(details['scenes']).toMatchObject([{ family: 'studio' }, { family: 'studio' }]);
  const [red = 0, green = 255, blue = 255] = await pixelAt(images[0]?.bytes, 48, 36);
  expect(red - Math.max(green, blue)).toBeGreaterThan(80);
});

it('gives one cut-out, however many are asked for, when the prompt only removes the background', async () => {
  const production = await replaceBackground({ ...common, prompt: 'remove the background', count: 4 }, tools);

  expect(production.images).toHaveLength(1);
  expect(await pixelAt(production.images[0]?.bytes, 2, 2)).toMatchObject({ 3: 0 });
  expect(await pixelAt(production.images[0]?.bytes, 48, 36)).toMatchObject({ 3: 255 });
  expect(codes(production)).toEqual([]);
});

it('says what had nothing to act on', async () => {
  const cutOut = { ...common, prompt: 'remove the background', count: 1 };

  expect(codes(await replaceBackground({ ...cutOut, negativePrompt: 'trees' }, tools))).toEqual(['options-ignored']);
  expect(codes(await replaceBackground({ ...cutOut, magicPrompt: 'on' }, tools))).toEqual(['magic-prompt-unavailable']);
});

it('says of its pictures what generate says: a beach has no rainbow, and the record does not claim one', async () => {
  const prompt = 'a beach with a rainbow, #ff8800';
  const behind = await replaceBackground({ ...common, prompt, count: 1 }, tools);
  const whole = await generate(
    { prompt, seed: 3, count: 1, format: 'png', size: { width: 96, height: 72 } },
    { ...tools, glyphs: async () => createGlyphSet({}, 128) },
  );

  for (const production of [behind, whole]) {
    expect(production.details['scene']).toMatchObject({
      coverage: { used: ['beach'], ignored: ['rainbow', '#ff8800'] },
    });
    expect(codes(production)).toEqual(['things-left-out', 'words-not-followed']);
  }
});
