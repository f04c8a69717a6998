import { expect, test } from 'vitest';
import { sayCount, sayCredits, sayDollars } from './credits.ts';

test.each([
  [0, '$0.00'],
  [1, '$0.000001'],
  [12_345, '$0.012345'],
  [500_000, '$0.50'],
  [4_567_890, '$4.57'],
  [-1000, '-$0.001'],
  [12_000_000_000, '$12,000.00'],
])('%i credits are %s', (credits, dollars) => {
  expect(sayDollars(credits)).toBe(dollars);
});

test('one credit is not many', () => {
  expect([sayCredits(1), sayCredits(0), sayCredits(12_000)]).toEqual(['1 credit', '0 credits', '12,000 credits']);
});

test('averages keep three decimals', () => {
  expect(sayCount(1234.5678)).toBe('1,234.568');
});
