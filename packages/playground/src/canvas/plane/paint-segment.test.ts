import { createMask } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintSegment } from './paint-segment.ts';

const HARD = { hardness: 1, isErasing: false };

test('a hard touch is a disc of full pixels', () => {
  const mask = createMask(5, 5);

  paintSegment(mask, { x: 2.5, y: 2.5, radiusPx: 1.5 }, { x: 2.5, y: 2.5, radiusPx: 1.5 }, HARD);

  // prettier-ignore
  expect(rows(mask)).toEqual([
    [0,   0,   0,   0, 0],
    [0, 255, 255, 255, 0],
    [0, 255, 255, 255, 0],
    [0, 255, 255, 255, 0],
    [0,   0,   0,   0, 0],
  ]);
});

test('a line joins two touches', () => {
  const mask = createMask(6, 3);

  const changed = paintSegment(mask, { x: 1.5, y: 1.5, radiusPx: 0.5 }, { x: 4.5, y: 1.5, radiusPx: 0.5 }, HARD);

  // prettier-ignore
  expect(rows(mask)).toEqual([
    [0,   0,   0,   0,   0, 0],
    [0, 255, 255, 255, 255, 0],
    [0,   0,   0,   0,   0, 0],
  ]);
  expect(changed).toEqual({ x: 0, y: 0, width: 6, height: 3 });
});

test('a soft touch fades to its rim', () => {
  const mask = createMask(5, 1);
  const dab = { x: 0.5, y: 0.5, radiusPx: 4 };

  paintSegment(mask, dab, dab, { hardness: 0, isErasing: false });

  expect(rows(mask)).toEqual([[255, 215, 128, 40, 0]]);
});

test('an eraser takes away only what it covers', () => {
  const mask = createMask(4, 1, Uint8Array.of(255, 255, 255, 100));
  const dab = { x: 0.5, y: 0.5, radiusPx: 1.5 };

  paintSegment(mask, dab, dab, { hardness: 1, isErasing: true });

  expect(rows(mask)).toEqual([[0, 0, 255, 100]]);
});

test('a stroke outside the picture changes nothing', () => {
  const mask = createMask(4, 4);
  const dab = { x: -9, y: 2, radiusPx: 3 };

  expect(paintSegment(mask, dab, dab, HARD)).toBeUndefined();
});

test('every touch within the picture leaves a trace, and only in the rectangle that it names', () => {
  const place = fc.double({ min: 0, max: 7.99, noNaN: true });
  const point = fc.record({ x: place, y: place });

  fc.assert(
    fc.property(point, point, fc.double({ min: 0, max: 5, noNaN: true }), ({ x, y }, to, radiusPx) => {
      const mask = createMask(8, 8);

      const changed = paintSegment(mask, { x, y, radiusPx }, { ...to, radiusPx }, HARD)!;

      expect(mask.data[Math.floor(y) * 8 + Math.floor(x)]).toBe(255);
      mask.data.forEach((value, i) => {
        const [column, row] = [i % 8, Math.floor(i / 8)];
        const isInside =
          column >= changed.x &&
          column < changed.x + changed.width &&
          row >= changed.y &&
          row < changed.y + changed.height;
        if (!isInside) expect(value).toBe(0);
      });
    }),
  );
});

function rows({ width, height, data }: ReturnType<typeof createMask>): number[][] {
  return Array.from({ length: height }, (_, y) => [...data.subarray(y * width, (y + 1) * width)]);
}
