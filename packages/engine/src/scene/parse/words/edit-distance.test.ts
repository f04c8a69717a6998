import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['sunset', 'sunset', 0],
  ['sunst', 'sunset', 1],
  ['forrest', 'forest', 1],
  ['wodden', 'wooden', 1],
  ['marbel', 'marble', 1],
  ['skyine', 'kitchen', 3],
])('%s is %s after so many mistakes', (one, other, distance) => {
  expect(editDistance(one, other, 2)).toBe(distance);
});

test('the way back is as long as the way there, and one letter more is one mistake', () => {
  const word = fc.stringMatching(/^[a-d]{1,8}$/);

  fc.assert(
    fc.property(word, word, fc.nat(), (one, other, at) => {
      const longer = `${one.slice(0, at % (one.length + 1))}x${one.slice(at % (one.length + 1))}`;

      expect(editDistance(one, other, 8)).toBe(editDistance(other, one, 8));
      expect(editDistance(one, longer, 8)).toBe(1);
    }),
  );
});
