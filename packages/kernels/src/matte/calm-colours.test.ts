import { expect, test } from 'vitest';
import { greyPicture } from '../colour/testing/grey-picture.ts';
import { calmColours } from './calm-colours.ts';

const SIDE = 24;
const EDGE = 12;

const grey = (lightness: (x: number, y: number) => number) => greyPicture(SIDE, lightness);

test('what is plain stays as it is, and is calm up to its edge', () => {
  const picture = grey((x) => (x < EDGE ? 0.25 : 0.75));

  const calm = calmColours(picture, 2);

  for (let i = 0; i < calm.lightness.length; i++) {
    expect(calm.lightness[i]).toBeCloseTo(picture.lightness[i]!, 5);
    expect(calm.unrest[i]).toBeLessThan(2e-3);
  }
});

test('a print becomes the mean of its colours, and shows by its unrest', () => {
  const calm = calmColours(
    grey((x) => (x >= EDGE ? 0.75 : x % 2 === 0 ? 0.2 : 0.4)),
    2,
  );

  const at = EDGE * SIDE + 5;
  expect(Math.abs(calm.lightness[at]! - 0.3)).toBeLessThan(0.03);
  expect(Math.abs(calm.unrest[at]! - 0.1)).toBeLessThan(0.01);
  expect(calm.unrest[EDGE * SIDE + 20]).toBeLessThan(2e-3);
});
