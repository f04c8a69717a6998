import { expect, test } from 'vitest';
import { planAppearance } from '../appearance/plan-appearance.ts';
import { createGlyphSet } from '../scene/glyphs/glyph-set.ts';
import { readRequest } from './read-request.ts';

const body = '<path fill="#a33" d="M0 0h128v128H0z"/>';
const names = [
  'cat',
  'balloon',
  'bottle-with-popping-cork',
  'lotion-bottle',
  'wine-glass',
  'croissant',
  'mango',
  'hot-beverage',
  'bowl-with-spoon',
  'red-apple',
];
const glyphs = createGlyphSet(Object.fromEntries(names.map((name) => [name, body])), 128);
const read = (prompt: string) =>
  readRequest({ prompt, plan: planAppearance({}), seed: 1 }, { glyphs: () => Promise.resolve(glyphs) });
const namesIn = async (prompt: string) => (await read(prompt)).things.map(({ glyph }) => glyph.name);

test('things are read with their number, their colour and whether they hover', async () => {
  const { things, place } = await read('replace the vase with two red balloons');

  expect(things).toMatchObject([{ lemma: 'balloon', count: 2, isAloft: true, isColoured: true }]);
  expect(place).toBeUndefined();
});

test('what holds something is one thing with it, beside the others', async () => {
  expect(await namesIn('a bottle of wine')).toEqual(['bottle-with-popping-cork']);
  expect(await namesIn('a cup of coffee and a croissant')).toEqual(['hot-beverage', 'croissant']);
  expect((await read('a cup of coffee')).warnings).toEqual([]);
});

test('what lies in a bowl is drawn in it', async () => {
  expect(await namesIn('a bowl of red apples')).toEqual(['bowl-with-spoon-of-red-apple']);
  expect(await namesIn('a bowl and an apple')).toEqual(['bowl-with-spoon', 'red-apple']);
});

test('a word that only the glyphs know names one', async () => {
  expect(await namesIn('a mango')).toEqual(['mango']);
});

test('a prompt about its place wants the place, one about a thing in it the thing', async () => {
  expect(await read('a sky with clouds')).toMatchObject({ things: [], place: { family: 'sky', isDrawn: false } });
  expect((await read('a cat in the grass')).things).toHaveLength(1);
});

test('walls, floors and sand are surfaces', async () => {
  expect((await read('a brick wall')).place).toMatchObject({ material: 'brick' });
  expect((await read('wooden floor')).place).toMatchObject({ material: 'wood' });
  expect((await read('sand')).place).toMatchObject({ material: 'sand' });
});

test('places come as photographs', async () => {
  expect((await read('snowy mountains')).place).toMatchObject({ family: 'mountain', isDrawn: false });
});

test('what lies on the ground is wanted without its horizon, unless its place is named', async () => {
  expect((await read('a patch of green grass')).place?.isGround).toBe(true);
  expect((await read('a small pond')).place?.isGround).toBe(true);
  expect((await read('a field of grass under a blue sky')).place?.isGround).toBeUndefined();
  expect((await read('snowy mountains')).place?.isGround).toBeUndefined();
});

test('what has no glyph is reported', async () => {
  const { things, warnings } = await read('a windmill');

  expect(things).toEqual([]);
  expect(warnings.map(({ code }) => code)).toContain('things-not-drawn');
});

test('a request to remove wants nothing', async () => {
  expect(await read('remove the cat')).toMatchObject({ content: '', things: [], warnings: [] });
});

test('the sky that something is in is its place, in the words for it', async () => {
  const { things, place } = await read('a balloon in a sunset sky');

  expect(things).toHaveLength(1);
  expect(place).toMatchObject({ family: 'sky', time: 'sunset', prompt: 'sunset sky' });
});
