import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCALES, fitArea, fitView, keptInSight, showing, toPicture, toScreen, zoomedAt } from './view-transform.ts';

const SCREEN = { width: 800, height: 600 };
const PICTURE = { width: 4000, height: 2000 };

const view = fc.record({
  scale: fc.double({ min: 0.05, max: 20, noNaN: true }),
  x: fc.double({ min: -2000, max: 2000, noNaN: true }),
  y: fc.double({ min: -2000, max: 2000, noNaN: true }),
});
const place = fc.record({
  x: fc.double({ min: -100, max: 900, noNaN: true }),
  y: fc.double({ min: -100, max: 700, noNaN: true }),
});

test('a large picture fits with its padding, in the middle', () => {
  expect(fitView(PICTURE, SCREEN, 40)).toEqual({ scale: 0.18, x: 40, y: 120 });
});

test('a small picture is enlarged a little', () => {
  expect(fitView({ width: 100, height: 50 }, SCREEN)).toEqual({ scale: 3, x: 250, y: 225 });
  expect(fitView({ width: 400, height: 400 }, SCREEN)).toEqual({ scale: 1.5, x: 100, y: 0 });
});

test('an area that reaches beyond the picture fits as well', () => {
  expect(fitArea({ x: -800, y: -600, width: 1600, height: 1200 }, SCREEN)).toEqual({ scale: 0.5, x: 400, y: 300 });
});

test('the place that is zoomed about stays where it is', () => {
  fc.assert(
    fc.property(view, place, fc.double({ min: 0.2, max: 5, noNaN: true }), (from, about, factor) => {
      const before = toPicture(from, about);
      const after = toPicture(zoomedAt(from, factor, about), about);

      expect(after.x).toBeCloseTo(before.x, 5);
      expect(after.y).toBeCloseTo(before.y, 5);
    }),
  );
});

test('zooming ends at its limits', () => {
  const from = { scale: 1, x: 0, y: 0 };

  expect(zoomedAt(from, 1e9, { x: 0, y: 0 }).scale).toBe(SCALES.most);
  expect(zoomedAt(from, 1e-9, { x: 0, y: 0 }).scale).toBe(SCALES.least);
});

test('to the picture and back is where it was', () => {
  fc.assert(
    fc.property(view, place, (from, at) => {
      const back = toScreen(from, toPicture(from, at));

      expect(back.x).toBeCloseTo(at.x, 6);
      expect(back.y).toBeCloseTo(at.y, 6);
    }),
  );
});

test('some of the picture stays in sight', () => {
  expect(keptInSight({ scale: 0.1, x: 5000, y: -5000 }, PICTURE, SCREEN)).toEqual({ scale: 0.1, x: 752, y: -152 });
  expect(keptInSight({ scale: 0.1, x: 10, y: 20 }, PICTURE, SCREEN)).toEqual({ scale: 0.1, x: 10, y: 20 });
});

test('a place out of sight is brought into it', () => {
  expect(showing({ scale: 1, x: 0, y: 0 }, { x: 1000, y: -10 }, SCREEN)).toEqual({ scale: 1, x: -248, y: 58 });
  expect(showing({ scale: 1, x: 0, y: 0 }, { x: 100, y: 100 }, SCREEN)).toEqual({ scale: 1, x: 0, y: 0 });
});
