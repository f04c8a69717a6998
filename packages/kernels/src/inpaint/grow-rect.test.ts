import { expect, test } from 'vitest';
import { growRect } from './grow-rect.ts';

test('a rectangle grows on every side as far as the picture reaches', () => {
  const grown = growRect({ x: 1, y: 5, width: 3, height: 2 }, 2, 10, 8);

  expect(grown).toEqual({ x: 0, y: 3, width: 6, height: 5 });
});
