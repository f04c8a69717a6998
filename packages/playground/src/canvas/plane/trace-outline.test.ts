import { createMask } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPolygon } from './fill-polygon.ts';
import { traceOutline } from './trace-outline.ts';

function maskOf(...rows: string[]) {
  const width = rows[0]!.length;
  return createMask(
    width,
    rows.length,
    Uint8Array.from(rows.join(''), (mark) => (mark === '#' ? 255 : 0)),
  );
}

test('a rectangle has four corners', () => {
  expect(traceOutline(maskOf('....', '.##.', '....'))).toEqual([[1, 1, 3, 1, 3, 2, 1, 2]]);
});

test('a part at the border is closed along the border', () => {
  expect(traceOutline(maskOf('##', '##'))).toEqual([[0, 0, 2, 0, 2, 2, 0, 2]]);
});

test('pixels that touch only at a corner have lines of their own', () => {
  expect(traceOutline(maskOf('#.', '.#'))).toEqual([
    [0, 0, 1, 0, 1, 1, 0, 1],
    [1, 1, 2, 1, 2, 2, 1, 2],
  ]);
});

test('a hole has a line of its own, the other way around', () => {
  expect(traceOutline(maskOf('###', '#.#', '###'))).toEqual([
    [0, 0, 3, 0, 3, 3, 0, 3],
    [1, 1, 1, 2, 2, 2, 2, 1].slice(2).concat(1, 1),
  ]);
});

test('filling the lines gives the mask back', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 42, maxLength: 42 }), (marks) => {
      const mask = createMask(
        7,
        6,
        Uint8Array.from(marks, (isMarked) => (isMarked ? 255 : 0)),
      );

      const again = createMask(7, 6);
      for (const outline of traceOutline(mask)) {
        const one = createMask(7, 6);
        const corners = outline.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: outline[i + 1]! }] : []));
        fillPolygon(one, corners, 255);
        one.data.forEach((value, i) => (again.data[i]! ^= value));
      }

      expect(again).toEqual(mask);
    }),
  );
});
