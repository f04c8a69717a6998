import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HANDLES, NO_MARGINS, draggedTo, frameOf, limited, marginsForShape, placeOf } from './margins.ts';

const PICTURE = { width: 600, height: 400 };

test('a square holds the picture in its middle', () => {
  expect(marginsForShape(1, PICTURE, 4096)).toEqual({ left: 0, right: 0, top: 100, bottom: 100 });
});

test('an odd pixel goes to the right and to the bottom', () => {
  expect(marginsForShape(1, { width: 3, height: 6 }, 10)).toEqual({ left: 1, right: 2, top: 0, bottom: 0 });
});

test('a shape that needs more than may be added is none', () => {
  expect(marginsForShape(9 / 16, PICTURE, 300)).toBeUndefined();
});

test('every shape is met to the pixel, with nothing added that is not needed', () => {
  const side = fc.integer({ min: 16, max: 4000 });

  fc.assert(
    fc.property(side, side, fc.constantFrom(1, 4 / 3, 16 / 9, 9 / 16), (width, height, shape) => {
      const margins = marginsForShape(shape, { width, height }, 100_000)!;
      const frame = frameOf(margins, { width, height });

      expect(Math.abs(frame.width - frame.height * shape)).toBeLessThan(Math.max(1, shape));
      expect(margins.left === 0 || margins.top === 0).toBe(true);
    }),
  );
});

test('a corner moves two edges, the middle of an edge one', () => {
  expect(draggedTo(NO_MARGINS, { x: 1, y: 1 }, { x: 650, y: 410 }, PICTURE)).toEqual({
    ...NO_MARGINS,
    right: 50,
    bottom: 10,
  });
  expect(draggedTo(NO_MARGINS, { x: -1, y: 0 }, { x: -30, y: 999 }, PICTURE)).toEqual({ ...NO_MARGINS, left: 30 });
});

test('a handle dragged to where it is changes nothing', () => {
  const margins = { left: 3, right: 50, top: 7, bottom: 11 };

  for (const handle of HANDLES)
    expect(draggedTo(margins, handle, placeOf(handle, margins, PICTURE), PICTURE)).toEqual(margins);
});

test('margins are whole, never less than nothing nor more than may be', () => {
  expect(limited({ left: -5, right: 10.4, top: 99, bottom: 0.5 }, 50)).toEqual({
    left: 0,
    right: 10,
    top: 50,
    bottom: 1,
  });
});
