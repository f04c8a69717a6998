import type { PlacedWord } from '@backlot/contract';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createTools } from './tools.ts';
import { generateBackground } from './generate-background.ts';

const tools = createTools({ modelsDir: '/nowhere' });
const common = { count: 1, seed: 3 };

const svg = (body: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="96" height="72">${body}</svg>`);
const PICTURE = svg(
  '<rect width="96" height="72" fill="#86a"/><rect y="50" width="96" height="22" fill="#564"/><circle cx="48" cy="36" r="18" fill="#d42"/>',
);
const ALL_BUT_DISC = svg('<rect width="96" height="72" fill="#fff"/><circle cx="48" cy="36" r="18" fill="#000"/>');
const CORNER = svg('<rect width="96" height="72"/><rect width="30" height="24" fill="#fff"/>');

/** As large as the picture. */
const WORD: PlacedWord = {
  text: 'HI',
  corners: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
};

const png = (drawing: Buffer): Promise<Buffer> => sharp(drawing).removeAlpha().png().toBuffer();
const bytesOf = (bytes: Uint8Array | undefined): Promise<Buffer> => sharp(bytes).removeAlpha().raw().toBuffer();

it('paints the prompt where the mask is white and leaves the rest bit-identical', async () => {
  const [image, mask] = [await png(PICTURE), await png(ALL_BUT_DISC)];

  const { images, details } = await generateBackground({ ...common, image, mask, prompt: 'pink studio' }, tools);

  const [before, after, weights] = await Promise.all([bytesOf(image), bytesOf(images[0]?.bytes), bytesOf(mask)]);
  for (let i = 0; i < before.length; i++) if (weights[i] === 0) expect(after[i]).toBe(before[i]);
  expect(images[0]).toMatchObject({ widthPx: 96, heightPx: 72, mediaType: 'image/png', seed: 3 });
  expect(details['scene']).toMatchObject({ family: 'studio' });
  expect(after.subarray(0, 3).equals(before.subarray(0, 3))).toBe(false);
});

it('sets words where the mask is white and nowhere else', async () => {
  const [image, mask] = [await png(PICTURE), await png(ALL_BUT_DISC)];
  const input = { ...common, image, mask, prompt: 'pink studio' };

  const plain = await generateBackground(input, tools);
  const lettered = await generateBackground({ ...input, words: [WORD] }, tools);

  const [before, after, weights] = await Promise.all([
    bytesOf(image),
    bytesOf(lettered.images[0]?.bytes),
    bytesOf(mask),
  ]);
  for (let i = 0; i < before.length; i++) if (weights[i] === 0) expect(after[i]).toBe(before[i]);
  expect(lettered.images[0]?.bytes).not.toEqual(plain.images[0]?.bytes);
});

it('continues the surroundings when the prompt names nothing to paint, and says so', async () => {
  const [image, mask] = [await png(PICTURE), await png(CORNER)];

  const { images, warnings } = await generateBackground({ ...common, image, mask, prompt: 'same background' }, tools);

  const after = await bytesOf(images[0]?.bytes);
  expect([...after.subarray(0, 3)]).toEqual([0x88, 0x66, 0xaa]);
  expect(warnings.map(({ code }) => code)).toContain('prompt-acted-as');
});

it('paints a plain backdrop when there is nothing to go by at all, and says so', async () => {
  const [image, mask] = [await png(PICTURE), await png(ALL_BUT_DISC)];

  const { warnings, details } = await generateBackground({ ...common, image, mask, prompt: '' }, tools);

  expect(warnings.map(({ code }) => code)).toContain('nothing-to-continue');
  expect(details['scene']).toMatchObject({ family: 'studio' });
});

it('makes several pictures with seeds of their own, the same every time', async () => {
  const [image, mask] = [await png(PICTURE), await png(ALL_BUT_DISC)];
  const input = { ...common, count: 2, image, mask, prompt: 'blue studio' };

  const [once, again] = [await generateBackground(input, tools), await generateBackground(input, tools)];

  expect(once.images.map(({ seed }) => seed)).toEqual(again.images.map(({ seed }) => seed));
  expect(once.images[0]?.bytes).toEqual(again.images[0]?.bytes);
  expect(once.images[0]?.bytes).not.toEqual(once.images[1]?.bytes);
});

it('refuses a mask of another size', async () => {
  const image = await png(PICTURE);
  const mask = await sharp(await png(CORNER))
    .resize(50, 50)
    .png()
    .toBuffer();

  await expect(generateBackground({ ...common, image, mask, prompt: 'a beach' }, tools)).rejects.toMatchObject({
    code: 'request.invalid',
    issues: [{ field: 'mask' }],
  });
});
