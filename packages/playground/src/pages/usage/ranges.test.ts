import { expect, test } from 'vitest';
import { readRange } from './ranges.ts';

const read = (query: string) => readRange(new URLSearchParams(query), '2026-11-22');

test.each([
  ['', { name: '30', from: '2026-10-24', to: '2026-11-22' }],
  ['range=today', { name: 'today', from: '2026-11-22', to: '2026-11-22' }],
  ['range=7', { name: '7', from: '2026-11-16', to: '2026-11-22' }],
  ['range=nonsense', { name: '30', from: '2026-10-24', to: '2026-11-22' }],
  ['from=2026-01-01&to=2026-01-31', { name: 'custom', from: '2026-01-01', to: '2026-01-31' }],
  ['from=2026-01-31&to=2026-01-01', { name: 'custom', from: '2026-01-01', to: '2026-01-31' }],
  ['from=2026-11-01', { name: 'custom', from: '2026-11-01', to: '2026-11-22' }],
  ['from=2026-13-45&to=2026-01-31', { name: '30', from: '2026-10-24', to: '2026-11-22' }],
])('?%s is a range', (query, range) => {
  expect(read(query)).toEqual(range);
});
