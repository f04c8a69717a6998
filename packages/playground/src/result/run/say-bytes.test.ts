import { expect, test } from 'vitest';
import { sayBytes } from './say-bytes.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [4200, '4.2 kB'],
  [310_400, '310 kB'],
  [12_600_000, '13 MB'],
])('%i are %s', (bytes, words) => {
  expect(sayBytes(bytes)).toBe(words);
});
