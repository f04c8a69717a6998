import { expect, test } from 'vitest';
import type { OklabPicture } from '../colour/oklab-picture.ts';
import { colourLikeness } from './colour-likeness.ts';

const hues: OklabPicture = {
  width: 4,
  height: 1,
  lightness: Float32Array.of(0.5, 0.5, 0.5, 0.5),
  greenRed: Float32Array.of(-0.2, 0.2, -0.2, 0.2),
  blueYellow: Float32Array.of(0.1, 0, 0.1, 0),
  alpha: Float32Array.of(1, 1, 1, 1),
};
const first = Float32Array.of(1, 0, 0, 0);
const second = Float32Array.of(0, 1, 0, 0);

test('a colour is like the side that it was seen on', () => {
  expect([...colourLikeness(hues, first, second)]).toEqual([4, -4, 4, -4]);
});

test('a colour seen on both sides, or on none, says nothing', () => {
  expect([...colourLikeness(hues, first, first)]).toEqual([0, 0, 0, 0]);
});

test('swapping the sides turns the sign', () => {
  const subject = Float32Array.of(1, 0.01, 0, 0);
  const ground = Float32Array.of(0.2, 1, 0, 0);

  const turned = colourLikeness(hues, ground, subject);

  expect(Array.from(turned, (odds) => -odds)).toEqual([...colourLikeness(hues, subject, ground)]);
});

test('colours beyond the bins count as the last one', () => {
  const loud = { ...hues, greenRed: Float32Array.of(-0.9, 0.9, -0.7, 0.7) };

  expect([...colourLikeness(loud, first, second)]).toEqual([4, -4, 4, -4]);
});
