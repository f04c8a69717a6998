import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { homographyTo } from './homography.ts';
import { angleOf, cornerOf, middleOf, moved, stretched, turned, withCorner, type Quad } from './quad.ts';

const BOX: Quad = [
  { x: 10, y: 10 },
  { x: 50, y: 10 },
  { x: 50, y: 30 },
  { x: 10, y: 30 },
];
const SLANTED = withCorner(BOX, 1, { x: 48, y: 14 });

test('a corner that is dragged stretches the box from the corner across', () => {
  expect(stretched(BOX, 2, { x: 90, y: 20 })).toEqual([
    { x: 10, y: 10 },
    { x: 90, y: 10 },
    { x: 90, y: 20 },
    { x: 10, y: 20 },
  ]);
});

test('with its shape kept, both sides grow by one factor', () => {
  expect(stretched(BOX, 0, { x: -30, y: 20 }, true)).toEqual([
    { x: -30, y: -10 },
    { x: 50, y: -10 },
    { x: 50, y: 30 },
    { x: -30, y: 30 },
  ]);
});

test('a box cannot be dragged inside out', () => {
  expect(stretched(BOX, 2, { x: -90, y: -90 })[2].x).toBeGreaterThan(10);
});

test('a turned box is as turned as asked, about its middle', () => {
  const quad = turned(BOX, Math.PI / 6);

  expect(angleOf(quad)).toBeCloseTo(30);
  expect(middleOf(quad).x).toBeCloseTo(30);
  expect(middleOf(quad).y).toBeCloseTo(20);
});

test('a turned box stretches along its own sides', () => {
  const quad = turned(BOX, 0.4);
  const to = { x: 70, y: 60 };

  const after = stretched(quad, 2, to);

  expect(after[2].x).toBeCloseTo(to.x);
  expect(after[2].y).toBeCloseTo(to.y);
  expect(angleOf(after)).toBeCloseTo(angleOf(quad));
});

test('perspective maps corners to corners, and straight lines stay straight', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const map = homographyTo(SLANTED);

  [map(0, 0), map(1, 0), map(1, 1), map(0, 1)].forEach((point, index) => {
    expect(point.x).toBeCloseTo(cornerOf(SLANTED, index).x);
    expect(point.y).toBeCloseTo(cornerOf(SLANTED, index).y);
  });
  fc.assert(
    fc.property(share, share, (u, v) => {
      const [from, at, to] = [map(0, v), map(u, v), map(1, v)];
      const area = (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);

      expect(area).toBeCloseTo(0);
    }),
  );
});

test('moving there and back is nothing', () => {
  expect(moved(moved(BOX, 5, -7), -5, 7)).toEqual(BOX);
});
