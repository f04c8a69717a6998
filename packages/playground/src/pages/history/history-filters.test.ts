import { expect, it } from 'vitest';
import { countFilters, readFilters, withFilter, writeFilters } from './history-filters.ts';

it('comes back from the address as it was', () => {
  const filters = { q: 'red mug & "cup"', state: 'failed', from: '2026-11-01' };

  expect(readFilters(new URLSearchParams(writeFilters(filters)))).toEqual(filters);
});

it('leaves out what is no filter', () => {
  expect(readFilters(new URLSearchParams('q=+&state=failed&compare=1'))).toEqual({ state: 'failed' });
});

it('changes one filter, and takes out one that is emptied', () => {
  expect(withFilter({ q: 'cat', state: 'failed' }, 'state', '')).toEqual({ q: 'cat' });
  expect(withFilter({ q: 'cat' }, 'model', 'recraft')).toEqual({ q: 'cat', model: 'recraft' });
});

it('counts what narrows the list beside words', () => {
  expect(countFilters({ q: 'cat', state: 'failed', from: '2026-11-01' })).toBe(2);
});
