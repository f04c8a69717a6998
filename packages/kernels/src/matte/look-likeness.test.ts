import { expect, test } from 'vitest';
import { lookLikeness, looksBy } from './look-likeness.ts';

const hues = looksBy([Float32Array.of(0.5, 0.5, 0.5, 0.5), Float32Array.of(-0.2, 0.2, -0.2, 0.2)]);
const first = Float32Array.of(1, 0, 0, 0);
const second = Float32Array.of(0, 1, 0, 0);

test('a look is like the side that it was seen on', () => {
  expect([...lookLikeness(hues, first, second)]).toEqual([4, -4, 4, -4]);
});

test('a look seen on both sides, or on none, says nothing', () => {
  expect([...lookLikeness(hues, first, first)]).toEqual([0, 0, 0, 0]);
});

test('swapping the sides turns the sign', () => {
  const subject = Float32Array.of(1, 0.01, 0, 0);
  const ground = Float32Array.of(0.2, 1, 0, 0);

  const turned = lookLikeness(hues, ground, subject);

  expect(Array.from(turned, (odds) => -odds)).toEqual([...lookLikeness(hues, subject, ground)]);
});

test('bins follow the spread of a property, so that small differences count where there are no large ones', () => {
  const { bins } = looksBy([Float32Array.of(0.5, 0.501, 0.5, 0.501)]);

  expect(bins[0]).toBe(bins[2]);
  expect(bins[1]! - bins[0]!).toBeGreaterThan(3);
});

test('what is far out counts as the last bin', () => {
  const values = new Float32Array(100);
  values[99] = 1e3;

  expect(looksBy([values]).bins[99]).toBe(15);
});
