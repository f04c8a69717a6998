import { expect, test } from 'vitest';
import { pictureSeeds } from './picture-seeds.ts';

test('the first picture has the seed of the call, and no two the same', () => {
  const seeds = pictureSeeds(7, 6);

  expect(seeds[0]).toBe(7);
  expect(new Set(seeds).size).toBe(6);
});

test('fewer pictures are the same as the first of more', () => {
  expect(pictureSeeds(7, 2)).toEqual(pictureSeeds(7, 6).slice(0, 2));
});
