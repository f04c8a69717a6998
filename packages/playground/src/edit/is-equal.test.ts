import { expect, it } from 'vitest';
import { isEqual } from './is-equal.ts';

it.each([
  [1, 1, true],
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [[], {}, false],
  [null, {}, false],
  ['1', 1, false],
])('compares %j and %j', (one, other, same) => {
  expect(isEqual(one, other)).toBe(same);
});
