import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapPoint } from './homography.ts';
import { rectify } from './rectify.ts';
import type { ProjectivePoint } from './vanishing-point.ts';

const hole = { x: 100, y: 80, width: 60, height: 40 };
/** The middle of the hole, which vanishing points are relative to. */
const middle = { x: 129.5, y: 99.5 };
const upright: ProjectivePoint = { x: 0, y: 1, w: 0 };

function converging(x: number, y: number): ProjectivePoint {
  return { x, y, w: 1 };
}

test('lines that meet in a vanishing point become level, those of the other upright', () => {
  const { toPlane } = rectify(converging(400, -60), upright, hole)!;

  const atRim = mapPoint(toPlane, 80, 90);
  // On the way from there to the vanishing point.
  const further = mapPoint(toPlane, 80 + 0.2 * (middle.x + 400 - 80), 90 + 0.2 * (middle.y - 60 - 90));
  const below = mapPoint(toPlane, 80, 130);

  expect(further.y).toBeCloseTo(atRim.y, 6);
  expect(below.x).toBeCloseTo(atRim.x, 6);
});

test('the way to the plane and back is the way to where one was, and the hole lies in the view', () => {
  const far = fc.integer({ min: 250, max: 600 });
  fc.assert(
    fc.property(far, fc.integer({ min: -200, max: 200 }), far, (x, y, down) => {
      const view = rectify(converging(x, y), converging(y / 9, down), hole);
      if (view === undefined) return;

      for (const [px, py] of [
        [100, 80],
        [159, 119],
        [129, 100],
      ] as const) {
        const there = mapPoint(view.toPlane, px, py);
        const back = mapPoint(view.toPicture, there.x, there.y);

        expect(there.x).toBeGreaterThan(0);
        expect(there.y).toBeGreaterThan(0);
        expect(there.x).toBeLessThan(view.width);
        expect(there.y).toBeLessThan(view.height);
        expect(Math.hypot(back.x - px, back.y - py)).toBeLessThan(1e-6);
      }
    }),
  );
});

test('a plane that is seen from ahead needs no other view', () => {
  expect(rectify({ x: 1, y: 0, w: 0 }, upright, hole)).toBeUndefined();
  expect(rectify(converging(20_000, 0), upright, hole)).toBeUndefined();
});

test('a plane whose horizon runs through the hole or right beside it is not seen', () => {
  expect(rectify(converging(20, 0), upright, hole)).toBeUndefined();
  expect(rectify(converging(45, 0), upright, hole)).toBeUndefined();
});
