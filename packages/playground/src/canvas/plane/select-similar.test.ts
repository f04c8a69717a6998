import { expect, test } from 'vitest';
import { selectSimilar } from './select-similar.ts';

// Greys of a picture of 5 x 4 px: two dark parts that do not touch, and one pixel nearly as dark between them.
// prettier-ignore
const GREYS = [
  10,  10, 200, 10, 10,
  10, 200, 200, 10, 10,
  12,  30, 200, 10, 10,
  10, 200, 200, 90, 10,
];

const PICTURE = {
  width: 5,
  height: 4,
  data: Uint8ClampedArray.from(GREYS.flatMap((grey) => [grey, grey, grey, 255])),
};

function selected(tolerance: number, isContiguous: boolean): string[] {
  const { data } = selectSimilar(PICTURE, { at: { x: 0.5, y: 0.5 }, tolerance, isContiguous });
  return Array.from({ length: 4 }, (_, y) =>
    [...data.subarray(y * 5, y * 5 + 5)].map((value) => (value === 255 ? '#' : '.')).join(''),
  );
}

test('takes the part that hangs together', () => {
  expect(selected(2, true)).toEqual(['##...', '#....', '#....', '#....']);
});

test('takes no other colour when nothing is tolerated', () => {
  expect(selected(0, true)).toEqual(['##...', '#....', '.....', '.....']);
});

test('takes more when more is tolerated', () => {
  expect(selected(10, true)).toEqual(['##...', '#....', '##...', '#....']);
});

test('takes every part of the colour when they need not hang together', () => {
  expect(selected(2, false)).toEqual(['##.##', '#..##', '#..##', '#...#']);
});

test('takes all when everything is tolerated', () => {
  expect(selected(100, true)).toEqual(['#####', '#####', '#####', '#####']);
});
