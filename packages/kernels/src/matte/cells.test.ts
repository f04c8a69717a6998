import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweenCells, cellOf, createCells, nearCells, shareCells } from './cells.ts';

test('cells hold two columns and rows each, the last of odd pictures less', () => {
  const cells = createCells(5, 3);

  expect([cells.columns, cells.rows]).toEqual([3, 2]);
  expect([cellOf(cells, 0, 0), cellOf(cells, 1, 1), cellOf(cells, 4, 2)]).toEqual([0, 0, 5]);
});

test('shares of an area are those of its pixels', () => {
  // prettier-ignore
  const area = Uint8Array.of(
    1, 0, 0, 1,
    1, 0, 0, 1,
    1, 1, 0, 0,
    1, 1, 0, 1,
  );

  expect([...shareCells(area, 4, 4).data]).toEqual([0.5, 0.5, 1, 0.25]);
});

test('between two cells the value is between theirs, at their centres their own', () => {
  const cells = { columns: 2, rows: 1, data: Float32Array.of(0, 1) };

  expect([0, 1, 2, 3].map((x) => betweenCells(cells, x, 0))).toEqual([0, 0.25, 0.75, 1]);
});

test('an even picture stays even', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), (side, radiusPx) => {
      const cells = createCells(side, side);
      cells.data.fill(0.5);

      for (const value of nearCells(cells, radiusPx).data) expect(value).toBeCloseTo(0.5, 5);
    }),
  );
});
