import { expect, test } from 'vitest';
import { chamferDistance } from './distance.ts';
import { drawHole } from './testing/fixtures.ts';

const whole = (width: number, height: number) => ({ x: 0, y: 0, width, height });

test('known pixels are at 0, straight steps cost 3 and diagonal steps 4', () => {
  const { hole, width, height } = drawHole(['.....', '.###.', '.###.', '.###.', '.....']);
  const out = new Uint16Array(25);

  const largest = chamferDistance(hole, width, height, whole(5, 5), out);

  expect(largest).toBe(6);
  // oxfmt-ignore
  expect([...out]).toEqual([
    0, 0, 0, 0, 0,
    0, 3, 3, 3, 0,
    0, 3, 6, 3, 0,
    0, 3, 3, 3, 0,
    0, 0, 0, 0, 0,
  ]);
});

test('the border of the image is not a boundary', () => {
  const { hole, width, height } = drawHole(['###.', '###.']);
  const out = new Uint16Array(8);

  chamferDistance(hole, width, height, whole(4, 2), out);

  expect([...out]).toEqual([9, 6, 3, 0, 9, 6, 3, 0]);
});

test('a box sees the known pixels around it', () => {
  const { hole, width, height } = drawHole(['.....', '.###.', '.###.', '.###.', '.....']);
  const out = new Uint16Array(9);

  chamferDistance(hole, width, height, { x: 1, y: 1, width: 3, height: 3 }, out);

  expect([...out]).toEqual([3, 3, 3, 3, 6, 3, 3, 3, 3]);
});
