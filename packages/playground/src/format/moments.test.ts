import { expect, test } from 'vitest';
import { addDays, dayOf, daysFrom, sayAgo, sayDay } from './moments.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

test('days are counted across the ends of months', () => {
  expect([dayOf(NOW), addDays('2026-03-01', -1), addDays('2026-12-31', 1)]).toEqual([
    '2026-11-22',
    '2026-02-28',
    '2027-01-01',
  ]);
  expect(daysFrom('2026-10-30', '2026-11-01')).toEqual(['2026-10-30', '2026-10-31', '2026-11-01']);
  expect(daysFrom('2026-11-02', '2026-11-01')).toEqual([]);
});

test('a day is said short or in full', () => {
  expect([sayDay('2026-11-02'), sayDay('2026-11-02', 'medium'), sayDay('2026-11-02', 'long')]).toEqual([
    '2 Nov',
    '2 Nov 2026',
    '2 November 2026',
  ]);
});

test.each([
  ['2026-11-22T11:59:30Z', 'just now'],
  ['2026-11-22T12:00:30Z', 'in a moment'],
  ['2026-11-22T11:57:00Z', '3 minutes ago'],
  ['2026-11-22T14:00:00Z', 'in 2 hours'],
  ['2026-11-21T12:00:00Z', 'yesterday'],
  ['2026-11-01T12:00:00Z', '1 November 2026'],
])('%s is %s', (iso, words) => {
  expect(sayAgo(iso, NOW)).toBe(words);
});
