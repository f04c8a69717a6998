import { expect, it } from 'vitest';
import { positionAfterKey, positionAt, xOfPosition } from './slider-position.ts';

const SPAN = { from: 100, to: 300 };

it('follows the pointer within the picture', () => {
  expect(positionAt(150, SPAN)).toBe(0.25);
  expect(positionAt(20, SPAN)).toBe(0);
  expect(positionAt(900, SPAN)).toBe(1);
});

it('stands where it was dragged to', () => {
  expect(xOfPosition(positionAt(240, SPAN), SPAN)).toBeCloseTo(240);
});

it('does not break on a picture that is out of sight', () => {
  expect(positionAt(5, { from: 10, to: 10 })).toBe(0);
});

it('goes by keys and stops at the ends', () => {
  expect(positionAfterKey(0.5, 'ArrowLeft')).toBeCloseTo(0.48);
  expect(positionAfterKey(0.95, 'PageUp')).toBe(1);
  expect(positionAfterKey(0.3, 'Home')).toBe(0);
  expect(positionAfterKey(0.3, 'End')).toBe(1);
  expect(positionAfterKey(0.3, 'a')).toBeUndefined();
});
