import { expect, test } from 'vitest';
import { BARRED, HOLE, KNOWN } from '../level.ts';
import { paint } from '../testing/fixtures.ts';
import { shift } from './homography.ts';
import type { PlaneView } from './rectify.ts';
import { toPlane } from './to-plane.ts';

/** A view 2 px wider than a picture of 6 x 1 and `by` to the left of it. */
function viewFrom(by: number): PlaneView {
  return { width: 8, height: 1, toPlane: shift(by, 0), toPicture: shift(-by, 0), scale: 1, stretch: 1 };
}

test('what is missing or barred in the picture is so on the plane, and so is what lies beyond the borders', () => {
  const picture = paint(6, 1, (x) => 10 * x);
  const states = Uint8Array.of(KNOWN, KNOWN, HOLE, KNOWN, BARRED, KNOWN);

  const { picture: seen, states: seenStates, hole, avoid } = toPlane(picture, states, viewFrom(1));

  expect([...seen.data].filter((_, k) => k % 4 === 0)).toEqual([0, 0, 10, 20, 30, 40, 50, 50]);
  // A pixel exactly on another one also touches the one beside it.
  expect([...seenStates]).toEqual([BARRED, KNOWN, HOLE, HOLE, BARRED, BARRED, KNOWN, BARRED]);
  expect([...hole.data]).toEqual([0, 0, 255, 255, 0, 0, 0, 0]);
  expect([...avoid.data]).toEqual([255, 0, 0, 0, 255, 255, 0, 255]);
});
