import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontDecode, frontEncode } from './front-code.ts';

test('a word is written as the letters that it does not share with the one before', () => {
  expect(frontEncode(['abbess', 'abbey', 'quay'])).toBe('AabbessEyAquay');
});

test('what was encoded is decoded', () => {
  const word = fc.stringMatching(/^[a-z]{1,30}$/);

  fc.assert(
    fc.property(fc.array(word), (words) => {
      const sorted = words.toSorted();

      expect(frontDecode(frontEncode(sorted))).toEqual(sorted);
    }),
  );
});
