import { expect, test } from 'vitest';
import { testRequest } from '../testing/request.ts';
import { illustrateSpace } from './space.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

test('a planet that was asked for with rings has them, whatever the seed', () => {
  for (const seed of SEEDS) {
    const { shapes } = illustrateSpace(testRequest({ family: 'space', prompt: 'saturn with its rings', seed }));

    expect(shapes.some(({ role }) => role.startsWith('planet-ring'))).toBe(true);
  }
});
