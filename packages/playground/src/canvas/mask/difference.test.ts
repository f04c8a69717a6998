import { createMask } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDifference, differenceOf } from './difference.ts';

test('leads from either state to the other', () => {
  const values = fc.array(fc.constantFrom(0, 0, 0, 255, 255, 17), { minLength: 48, maxLength: 48 });

  fc.assert(
    fc.property(values, values, (before, after) => {
      const one = createMask(8, 6, Uint8Array.from(before));
      const other = createMask(8, 6, Uint8Array.from(after));
      const difference = differenceOf(one, other, { x: 0, y: 0, width: 8, height: 6 });
      const mask = createMask(8, 6, Uint8Array.from(before));

      if (difference) applyDifference(mask, difference);
      expect(mask).toEqual(other);
      if (difference) applyDifference(mask, difference);
      expect(mask).toEqual(one);
    }),
  );
});

test('touches nothing outside its rectangle', () => {
  const one = createMask(4, 4);
  const other = createMask(4, 4, new Uint8Array(16).fill(9));
  const difference = differenceOf(one, other, { x: 1, y: 2, width: 2, height: 1 })!;

  applyDifference(one, difference);

  // prettier-ignore
  expect([...one.data]).toEqual([
    0, 0, 0, 0,
    0, 0, 0, 0,
    0, 9, 9, 0,
    0, 0, 0, 0,
  ]);
});

test('is nothing when nothing changed, and small for flat masks', () => {
  const one = createMask(100, 100);
  const all = { x: 0, y: 0, width: 100, height: 100 };

  expect(differenceOf(one, createMask(100, 100), all)).toBeUndefined();
  expect(differenceOf(one, createMask(100, 100, new Uint8Array(10_000).fill(255)), all)?.runs.length).toBe(8);
});
