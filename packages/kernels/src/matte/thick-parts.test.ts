import { expect, test } from 'vitest';
import { thickParts } from './thick-parts.ts';

test('a body keeps its corners and loses its thin limb', () => {
  // prettier-ignore
  const area = Uint8Array.from([
    0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 0, 0,
    0, 1, 1, 1, 1, 1,
    0, 1, 1, 1, 0, 0,
    0, 0, 0, 0, 0, 0,
  ]);

  // prettier-ignore
  expect([...thickParts(area, 6, 5, 1)]).toEqual([
    0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 0, 0,
    0, 1, 1, 1, 0, 0,
    0, 1, 1, 1, 0, 0,
    0, 0, 0, 0, 0, 0,
  ]);
});

test('at the edge of the picture a strip of half the width is thick', () => {
  const area = Uint8Array.from({ length: 25 }, (_, i) => (i % 5 < 2 ? 1 : 0));

  expect([...thickParts(area, 5, 5, 1)]).toEqual([...area]);
});
