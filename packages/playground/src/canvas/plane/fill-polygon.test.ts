import { createMask } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { fillPolygon } from './fill-polygon.ts';

function filled(...corners: [number, number][]): string[] {
  const mask = createMask(6, 5);
  fillPolygon(
    mask,
    corners.map(([x, y]) => ({ x, y })),
    255,
  );
  return Array.from({ length: 5 }, (_, y) =>
    [...mask.data.subarray(y * 6, y * 6 + 6)].map((value) => (value === 255 ? '#' : '.')).join(''),
  );
}

test('a rectangle holds the pixels whose middles it holds', () => {
  // prettier-ignore
  expect(filled([1, 1], [4, 1], [4, 3], [1, 3])).toEqual([
    '......',
    '.###..',
    '.###..',
    '......',
    '......',
  ]);
});

test('a triangle has a slanted side, whichever way it is gone around', () => {
  // prettier-ignore
  const triangle = [
    '#.....',
    '##....',
    '###...',
    '####..',
    '#####.',
  ];

  expect(filled([0, -0.5], [6, 5.5], [0, 5.5])).toEqual(triangle);
  expect(filled([0, 5.5], [6, 5.5], [0, -0.5])).toEqual(triangle);
});

test('where a lasso goes around twice there is no hole', () => {
  expect(filled([0, 0], [6, 0], [6, 5], [0, 5], [0, 0], [1, 1], [4, 1], [4, 4], [1, 4], [1, 1])).toEqual(
    Array.from({ length: 5 }, () => '######'),
  );
});

test('what lies outside the picture is cut off', () => {
  // prettier-ignore
  expect(filled([-9, -9], [2, -9], [2, 2], [-9, 2])).toEqual([
    '##....',
    '##....',
    '......',
    '......',
    '......',
  ]);
});

test('two corners enclose nothing', () => {
  expect(
    fillPolygon(
      createMask(4, 4),
      [
        { x: 0, y: 0 },
        { x: 4, y: 4 },
      ],
      255,
    ),
  ).toBeUndefined();
});
