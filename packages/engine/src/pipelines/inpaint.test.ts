import { hashPoint } from '@backlot/kernels';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { SAMPLE_GLYPHS } from '../scene/glyphs/testing/sample-glyphs.ts';
import { inpaint } from './inpaint.ts';
import { createTools } from './tools.ts';

const tools = { ...createTools({ modelsDir: '/nowhere' }), glyphs: () => Promise.resolve(SAMPLE_GLYPHS) };
const [WIDTH, HEIGHT] = [96, 72];
const common = { count: 1, seed: 3, prompt: '' };

const drawing = (body: string, width = WIDTH, height = HEIGHT): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`))
    .removeAlpha()
    .png()
    .toBuffer();
const BLACK = `<rect width="100%" height="100%"/>`;
const picture = () =>
  drawing(
    '<rect width="96" height="72" fill="#7a9a5a"/><rect width="96" height="30" fill="#9bc"/><circle cx="48" cy="40" r="9" fill="#d22"/>',
  );
const disc = () => drawing(`${BLACK}<circle cx="48" cy="40" r="24" fill="#fff"/>`);
const soft = () =>
  drawing(`${BLACK}<circle cx="48" cy="40" r="26" fill="#666"/><circle cx="48" cy="40" r="18" fill="#fff"/>`);
const bytesOf = (bytes: Uint8Array | undefined): Promise<Buffer> => sharp(bytes).removeAlpha().raw().toBuffer();

const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);

async function expectUntouchedOutside(image: Buffer, mask: Buffer, result: Uint8Array | undefined): Promise<number> {
  const [before, after, weights] = await Promise.all([bytesOf(image), bytesOf(result), bytesOf(mask)]);
  let changed = 0;
  for (let i = 0; i < before.length; i++) {
    if (weights[i] === 0) expect(after[i]).toBe(before[i]);
    else if (after[i] !== before[i]) changed++;
  }
  return changed;
}

test.each([
  ['remove it', 'continued'],
  ['a cat', 'illustrated'],
  ['a wooden wall', 'painted'],
])('"%s" is %s, and what the mask does not mark stays bit-identical', async (prompt, way) => {
  const image = await picture();
  for (const mask of [await disc(), await soft()]) {
    const production = await inpaint({ ...common, image, mask, prompt }, tools);

    expect(production.details['inpaint']).toBe(way);
    expect(production.images[0]).toMatchObject({ widthPx: WIDTH, heightPx: HEIGHT, mediaType: 'image/png', seed: 3 });
    expect(await expectUntouchedOutside(image, mask, production.images[0]?.bytes)).toBeGreaterThan(500);
  }
});

test('pixels stay bit-identical outside of masks of any shape', async () => {
  const image = await picture();
  for (const seed of [1, 2, 3]) {
    const spots = Array.from({ length: 9 }, (_, i) => {
      const at = (k: number) => (seed * 7919 + i * 104729 + k * 1299709) % 97;
      return `<circle cx="${at(1)}" cy="${at(2) % HEIGHT}" r="${2 + (at(3) % 11)}" fill="#${'37f'[i % 3]?.repeat(3)}"/>`;
    });
    const mask = await drawing(BLACK + spots.join(''));

    const { images } = await inpaint({ ...common, image, mask, prompt: 'a red ball', seed }, tools);

    await expectUntouchedOutside(image, mask, images[0]?.bytes);
  }
});

test('what was marked is gone when nothing else is asked for', async () => {
  const { images, warnings } = await inpaint({ ...common, image: await picture(), mask: await disc() }, tools);

  const after = await bytesOf(images[0]?.bytes);
  const middle = (40 * WIDTH + 48) * 3;
  expect(after[middle]).toBeLessThan(0xc0);
  expect(warnings.filter(({ code }) => code !== 'fill-sources-short')).toEqual([]);
});

test('a thing is an illustration, and says so; one that nobody can draw is not there, and says so', async () => {
  const input = { ...common, image: await picture(), mask: await disc() };

  const cat = await inpaint({ ...input, prompt: 'a cat' }, tools);
  const balloon = await inpaint({ ...input, prompt: 'a hot air balloon' }, tools);

  expect(codes(cat)).toContain('object-illustrated');
  expect(cat.details['glyphs']).toEqual(['cat']);
  expect(codes(balloon)).toEqual(expect.arrayContaining(['things-not-drawn', 'prompt-acted-as']));
  expect(balloon.details['inpaint']).toBe('continued');
});

test('a plain ground that is around already is continued, and painted where it is not', async () => {
  const image = await picture();
  const onGrass = await drawing(`${BLACK}<rect x="10" y="48" width="16" height="14" fill="#fff"/>`);

  const { details } = await inpaint({ ...common, image, mask: onGrass, prompt: 'fill with grass' }, tools);

  expect(details['inpaint']).toBe('continued');
});

test.each(['remove the disc', 'clean background', 'nothing', ' grass '])(
  '"%s" continues the surroundings, and says so',
  async (prompt) => {
    const onGrass = await drawing(`${BLACK}<rect x="10" y="48" width="16" height="14" fill="#fff"/>`);

    const production = await inpaint({ ...common, image: await picture(), mask: onGrass, prompt }, tools);

    expect(production.details).toMatchObject({ inpaint: 'continued', fill: { engine: 'exemplar' }, drift: { max: 0 } });
    expect(codes(production)).toContain('prompt-acted-as');
  },
);

test('the pictures of one call are visibly different', async () => {
  const noise = Buffer.from(
    Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, i) => 40 + (hashPoint(i >> 3, 0, 5) % 160)),
  );
  const image = await sharp(noise, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer();
  const mask = await drawing(`${BLACK}<rect x="40" y="30" width="16" height="16" fill="#fff"/>`);

  const { images } = await inpaint({ ...common, image, mask, count: 3, prompt: 'remove' }, tools);

  const pixels = await Promise.all(images.map(({ bytes }) => bytesOf(bytes)));
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    let sum = 0;
    pixels[a]?.forEach((value, i) => (sum += Math.abs(value - (pixels[b]?.[i] ?? 0))));
    expect(sum / (16 * 16 * 3)).toBeGreaterThan(10);
  }
});

test('makes several pictures with seeds of their own, the same every time', async () => {
  const input = { ...common, image: await picture(), mask: await disc(), count: 2, prompt: 'a cat' };

  const [once, again] = [await inpaint(input, tools), await inpaint(input, tools)];

  expect(once.images).toHaveLength(2);
  expect(once.images.map(({ seed }) => seed)).toEqual(again.images.map(({ seed }) => seed));
  expect(once.images[1]?.bytes).toEqual(again.images[1]?.bytes);
  expect(once.images[0]?.bytes).not.toEqual(once.images[1]?.bytes);
});

test('a black mask leaves the picture as it is and warns', async () => {
  const image = await picture();

  const production = await inpaint({ ...common, image, mask: await drawing(BLACK), count: 3, prompt: 'a cat' }, tools);

  expect(production.images).toHaveLength(1);
  expect(await bytesOf(production.images[0]?.bytes)).toEqual(await bytesOf(image));
  expect(codes(production)).toEqual(['mask-empty']);
});

test('under a white mask the prompt is painted whole, and nothing can be continued', async () => {
  const input = {
    ...common,
    image: await picture(),
    mask: await drawing('<rect width="100%" height="100%" fill="#fff"/>'),
  };

  const { details, images } = await inpaint({ ...input, prompt: 'a cat' }, tools);

  expect(details['inpaint']).toBe('painted');
  expect(await bytesOf(images[0]?.bytes)).not.toEqual(await bytesOf(input.image));
  await expect(inpaint({ ...input, prompt: 'remove' }, tools)).rejects.toMatchObject({
    code: 'request.invalid',
    issues: [{ field: 'mask' }],
  });
});

test('a mask of one pixel has no room for a thing: it is filled, with a warning', async () => {
  const image = await picture();
  const mask = await drawing(`${BLACK}<rect x="48" y="40" width="1" height="1" fill="#fff"/>`);

  const production = await inpaint({ ...common, image, mask, prompt: 'a cat' }, tools);

  expect(codes(production)).toContain('mask-too-small');
  expect(production.details['inpaint']).toBe('continued');
  await expectUntouchedOutside(image, mask, production.images[0]?.bytes);
});

test('refuses a mask of another size', async () => {
  const mask = await drawing(`${BLACK}<circle cx="20" cy="20" r="9" fill="#fff"/>`, 40, 40);

  await expect(inpaint({ ...common, image: await picture(), mask }, tools)).rejects.toMatchObject({
    code: 'request.invalid',
    issues: [{ field: 'mask' }],
  });
});

test('a style acts on what is new alone, in pixels and in shapes', async () => {
  const image = await picture();
  const mask = await disc();
  const input = { ...common, image, mask, prompt: 'a cat' };
  const plain = await bytesOf((await inpaint(input, tools)).images[0]?.bytes);

  for (const style of [
    { vocabulary: 'recraft', preset: 'watercolor' },
    { vocabulary: 'recraft', base: 'vector_illustration', preset: 'line_art' },
  ] as const) {
    const production = await inpaint({ ...input, style }, tools);

    await expectUntouchedOutside(image, mask, production.images[0]?.bytes);
    expect(await bytesOf(production.images[0]?.bytes)).not.toEqual(plain);
  }
});

test('words are set inside the mask only', async () => {
  const image = await picture();
  const mask = await disc();
  const words = [
    {
      text: 'SALE',
      corners: [
        [0, 0.3],
        [1, 0.3],
        [1, 0.8],
        [0, 0.8],
      ] as [[number, number], [number, number], [number, number], [number, number]],
    },
  ];

  const [plain, lettered] = [
    await inpaint({ ...common, image, mask }, tools),
    await inpaint({ ...common, image, mask, words }, tools),
  ];

  await expectUntouchedOutside(image, mask, lettered.images[0]?.bytes);
  expect(lettered.images[0]?.bytes).not.toEqual(plain.images[0]?.bytes);
});

test('writes WebP and SVG when asked', async () => {
  const input = { ...common, image: await picture(), mask: await disc() };

  const webp = await inpaint({ ...input, format: 'webp' }, tools);
  const svg = await inpaint({ ...input, format: 'svg' }, tools);

  expect(webp.images[0]?.mediaType).toBe('image/webp');
  expect(svg.images[0]?.mediaType).toBe('image/svg+xml');
});

test('a thing in a place that is not around it is drawn on that place, else on what is around', async () => {
  const mask = await drawing(`${BLACK}<rect x="30" y="16" width="44" height="44" fill="#fff"/>`);
  const wall = await drawing('<rect width="96" height="72" fill="#d8d0c8"/>');
  const corner = (17 * WIDTH + 32) * 3;

  const [apart, around] = await Promise.all(
    ['a cat in the night sky', 'a cat'].map((prompt) => inpaint({ ...common, image: wall, mask, prompt }, tools)),
  );

  expect(apart?.details).toMatchObject({ inpaint: 'illustrated', scene: { family: 'sky', time: 'night' } });
  expect((await bytesOf(apart?.images[0]?.bytes))[corner]).toBeLessThan(110);
  expect((await bytesOf(around?.images[0]?.bytes))[corner]).toBeGreaterThan(180);
});
