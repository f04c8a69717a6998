import { describe, expect, test } from 'vitest';
import { readRetryAfter } from './read-retry-after.ts';
import { pauseAfter } from './retry-schedule.ts';

describe('the pause after a try', () => {
  test('is that of the standard, nine times, and then there is none', () => {
    const pauses = Array.from({ length: 10 }, (_, index) => pauseAfter(index + 1, () => 0.5));

    const [s, min, h] = [1000, 60_000, 3_600_000];
    expect(pauses).toEqual([5 * s, 5 * min, 30 * min, 2 * h, 5 * h, 10 * h, 14 * h, 20 * h, 24 * h, undefined]);
  });

  test('is up to a tenth shorter or longer', () => {
    expect([pauseAfter(1, () => 0), pauseAfter(1, () => 1)]).toEqual([4500, 5500]);
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  test.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 22 Nov 2026 12:01:00 GMT', 60_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['9999999999', 24 * 60 * 60 * 1000],
    ['soon', 0],
    [undefined, 0],
  ])('%s asks for %d ms', (header, waitMs) => {
    expect(readRetryAfter(header, now)).toBe(waitMs);
  });
});
