import { expect, test } from 'vitest';
import { readDollars, typeDollars } from './dollars.ts';

test.each([
  ['4.50', 4_500_000],
  ['$ 1,200', 1_200_000_000],
  ['0', 0],
  ['.000001', 1],
  ['0.1', 100_000],
])('%s is so many credits', (text, credits) => {
  expect(readDollars(text)).toBe(credits);
});

test.each(['', 'five', '-1', '0.0000001', '1.', '1e3', '99999999999999'])('%j is no amount', (text) => {
  expect(readDollars(text)).toBeUndefined();
});

test.each([0, 1, 100_000, 4_500_000, 10_000_000])('%i credits are read as they are typed', (credits) => {
  expect(readDollars(typeDollars(credits))).toBe(credits);
});
