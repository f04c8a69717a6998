import { expect, test } from 'vitest';
import { noise, paint } from '../testing/fixtures.ts';
import { cutGrey, type GreyPart } from './grey-part.ts';
import { lineSegments } from './line-segments.ts';

const SIDE = 64;

function partOf(grey: (x: number, y: number) => number, states = new Uint8Array(SIDE * SIDE)): GreyPart {
  return cutGrey(paint(SIDE, SIDE, grey), states, { x: 0, y: 0, width: SIDE, height: SIDE }, SIDE);
}

test('the edge of a half plane is one segment along it', () => {
  const slope = 0.5;

  const segments = lineSegments(partOf((x, y) => (y - 20 > slope * x ? 200 : 50)));

  expect(segments).toHaveLength(1);
  const [edge] = segments;
  expect(edge!.alongY / edge!.alongX).toBeCloseTo(slope, 1);
  expect(edge!.y - 20).toBeCloseTo(slope * edge!.x, -0.5);
  expect(edge!.length).toBeGreaterThan(60);
});

test('a bright bar has two long sides, which rise in opposite directions', () => {
  const segments = lineSegments(partOf((x) => (x >= 30 && x < 36 ? 220 : 30)));

  expect(segments.map(({ x }) => Math.round(x)).toSorted((a, b) => a - b)).toEqual([30, 36]);
  for (const { alongX } of segments) expect(Math.abs(alongX)).toBeLessThan(0.02);
});

test('noise has hardly any lines', () => {
  const segments = lineSegments(partOf((x, y) => noise(3)(x, y)[0]));

  expect(segments.length).toBeLessThan(5);
});

test('what is missing has no edge', () => {
  const states = new Uint8Array(SIDE * SIDE).map((_, i) => (i % SIDE < 32 ? 1 : 0));

  expect(lineSegments(partOf((x) => (x < 32 ? 0 : 200), states))).toEqual([]);
});
