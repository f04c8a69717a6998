import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

test('neighbouring seeds of one round get every choice once', () => {
  for (const round of [0, 7, 4_000_000])
    expect(new Set([0, 1, 2, 3, 4].map((i) => takeTurns(round * 5 + i, 5, 'layout'))).size).toBe(5);
});

test('rounds do not all begin with the same choice', () => {
  const first = Array.from({ length: 20 }, (_, round) => takeTurns(round * 5, 5, 'layout'));

  expect(new Set(first).size).toBeGreaterThan(2);
});
