import { expect, test } from 'vitest';
import { sayDuration } from './say-duration.ts';

test.each([
  [0, '0 ms'],
  [480.4, '480 ms'],
  [3803, '3.8 s'],
  [24_400, '24 s'],
  [60_000, '1 min'],
  [125_000, '2 min 5 s'],
])('%i ms are %s', (ms, words) => {
  expect(sayDuration(ms)).toBe(words);
});
