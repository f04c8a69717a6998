import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { strokeTaper } from './stroke-taper.ts';

const WHITE = [1, 1, 1];

test('covers what is nearer to the line than its radius', () => {
  const picture = createLinearRaster(9, 5);

  strokeTaper(picture, { x0: 2, y0: 2.5, radius0: 1, x1: 7, y1: 2.5, radius1: 1 }, WHITE);

  expect(picture.data[(2 * 9 + 4) * 4]).toBe(1);
  expect(picture.data[(2 * 9 + 4) * 4 + 3]).toBe(1);
  expect(picture.data[4 * 4]).toBe(0);
});

test('a steep stroke covers as much as a level one', () => {
  const sum = (stroke: Parameters<typeof strokeTaper>[1]) => {
    const picture = createLinearRaster(24, 24);
    strokeTaper(picture, stroke, WHITE);
    return picture.data.reduce((total, value) => total + value, 0) / 4;
  };

  const level = sum({ x0: 5, y0: 12, radius0: 1.5, x1: 19, y1: 12, radius1: 1.5 });
  const steep = sum({ x0: 12, y0: 5, radius0: 1.5, x1: 12, y1: 19, radius1: 1.5 });
  const slanted = sum({ x0: 7, y0: 7, radius0: 1.5, x1: 16.9, y1: 16.9, radius1: 1.5 });

  expect(steep).toBeCloseTo(level, 3);
  expect(slanted / level).toBeGreaterThan(0.95);
  expect(slanted / level).toBeLessThan(1.05);
});

test('hairs become faint, not thick', () => {
  const picture = createLinearRaster(8, 3);

  strokeTaper(picture, { x0: 0, y0: 1.5, radius0: 0.07, x1: 8, y1: 1.5, radius1: 0.07 }, WHITE);

  expect(picture.data[(8 + 4) * 4] ?? NaN).toBeLessThan(0.25);
});
