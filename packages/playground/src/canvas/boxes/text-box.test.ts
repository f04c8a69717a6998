import { expect, test } from 'vitest';
import { newWord, toPlaced, toTextBox, type TextBox } from './text-box.ts';

const SIZE = { width: 800, height: 400 };
const BOX: TextBox = {
  text: 'SALE',
  bbox: [
    [0.1, 0.2],
    [0.5, 0.25],
    [0.5, 0.5],
    [0.1, 0.45],
  ],
};

test('a box that is not touched comes back as it was', () => {
  expect(toTextBox(toPlaced(BOX, 1, SIZE), SIZE)).toEqual(BOX);
});

test('a box without four corners is refused', () => {
  expect(() => toPlaced({ ...BOX, bbox: BOX.bbox.slice(1) }, 1, SIZE)).toThrow('four corners');
});

test('new words do not lie on one another', () => {
  const tops = [0, 1, 2, 3, 4, 5].map((index) => newWord(index, index, SIZE).quad[0].y);

  expect(new Set(tops).size).toBe(6);
  expect(newWord(0, 0, SIZE).quad[0]).toEqual({ x: 200, y: 24 });
});
