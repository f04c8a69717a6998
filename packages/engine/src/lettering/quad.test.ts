import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { perspective, quadOf, type Quad } from './quad.ts';

const SIZE = { width: 200, height: 100 };

function place(corners: readonly (readonly [number, number])[]): Quad {
  const [a, b, c, d] = corners.map(([x, y]): [number, number] => [x, y]);
  if (!a || !b || !c || !d) throw new Error('four corners');
  return quadOf({ text: 'WORD', corners: [a, b, c, d] }, 2, SIZE);
}

const RECTANGLE = [
  [0.1, 0.2],
  [0.9, 0.2],
  [0.9, 0.8],
  [0.1, 0.8],
] as const;

test('corners are scaled to pixels', () => {
  expect(place(RECTANGLE)).toEqual([
    [20, 20],
    [180, 20],
    [180, 80],
    [20, 80],
  ]);
});

test('corners the other way round give the same place: words are not mirrored', () => {
  const [a, b, c, d] = RECTANGLE;

  expect(place([a, d, c, b])).toEqual(place(RECTANGLE));
});

test.each([
  [
    'crossing itself',
    [
      [0.1, 0.1],
      [0.9, 0.9],
      [0.9, 0.1],
      [0.1, 0.9],
    ],
  ],
  [
    'concave',
    [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.3, 0.3],
      [0.1, 0.9],
    ],
  ],
  [
    'a line',
    [
      [0.1, 0.1],
      [0.5, 0.5],
      [0.9, 0.9],
      [0.95, 0.95],
    ],
  ],
  [
    'a point',
    [
      [0.5, 0.5],
      [0.5, 0.5],
      [0.5, 0.5],
      [0.5, 0.5],
    ],
  ],
] as const)('a polygon that is %s is refused by its number', (_, corners) => {
  expect(() => place(corners)).toThrow(
    expect.objectContaining({ code: 'request.invalid', issues: [expect.objectContaining({ field: 'words.2' })] }),
  );
});

test('perspective maps the corners of the square onto those of any convex quad, and straight lines onto straight lines', () => {
  const jitter = double({ min: -0.15, max: 0.15, noNaN: true });
  assert(
    property(array(jitter, { minLength: 8, maxLength: 8 }), (offsets) => {
      const quad = place(RECTANGLE.map(([x, y], i) => [x + (offsets[2 * i] ?? 0), y + (offsets[2 * i + 1] ?? 0)]));
      const map = perspective(quad);

      [map(0, 0), map(1, 0), map(1, 1), map(0, 1)].forEach(([x, y], i) => {
        expect(x).toBeCloseTo(quad[i]?.[0] ?? NaN, 5);
        expect(y).toBeCloseTo(quad[i]?.[1] ?? NaN, 5);
      });
      const [start, middle, end] = [map(0, 0.3), map(0.4, 0.3), map(1, 0.3)];
      const cross = (end[0] - start[0]) * (middle[1] - start[1]) - (end[1] - start[1]) * (middle[0] - start[0]);
      expect(Math.abs(cross)).toBeLessThan(1e-6 * SIZE.width * SIZE.width);
    }),
  );
});
