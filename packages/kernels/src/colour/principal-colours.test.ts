import { expect, test } from 'vitest';
import type { Oklab } from './oklab.ts';
import { principalColours } from './principal-colours.ts';

const RED: Oklab = [0.6, 0.2, 0.1];
const BLUE: Oklab = [0.4, -0.03, -0.25];

test('colours that are there are found with their weights, heaviest first', () => {
  const samples = [
    { colour: BLUE, weight: 1 },
    { colour: RED, weight: 3 },
  ];

  const found = principalColours(samples, 5);

  expect(found.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
  expect(found[0]?.colour[1]).toBeCloseTo(RED[1], 9);
  expect(found[1]?.colour[2]).toBeCloseTo(BLUE[2], 9);
});

test('a small vivid accent is found among many greys', () => {
  const greys = Array.from({ length: 200 }, (_, i) => ({ colour: [0.3 + i / 500, 0, 0] as Oklab, weight: 1 }));

  const found = principalColours([...greys, { colour: RED, weight: 4 }], 4);

  expect(found.some(({ colour }) => Math.hypot(colour[1] - RED[1], colour[2] - RED[2]) < 0.01)).toBe(true);
  expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
});

test('nothing has no colours', () => {
  expect(principalColours([], 3)).toEqual([]);
  expect(principalColours([{ colour: RED, weight: 0 }], 3)).toEqual([]);
});
