import { createMatte, createRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { freedOfGround, grownByColour, partViews } from './segment-parts.ts';

test('parts lie inside the picture, and each point of it is in two of them or more', () => {
  const views = partViews(createRaster(80, 40));

  for (let y = 0.5; y < 40; y += 3)
    for (let x = 0.5; x < 80; x += 3) {
      const holding = views.filter(
        ({ columns, rows }) =>
          x >= columns.start && x <= columns.start + columns.length && y >= rows.start && y <= rows.start + rows.length,
      );
      expect(holding.length).toBeGreaterThanOrEqual(2);
    }
  expect(views.every(({ columns, rows }) => columns.length <= 80 && rows.length <= 40)).toBe(true);
});

test('a subject grows over its own colour in the frame of the matte', () => {
  const picture = createRaster(96, 64);
  const matte = createMatte(48, 32);
  for (let i = 0; i < 96 * 64; i++) picture.data.set(i % 96 < 64 ? [180, 40, 40, 255] : [200, 200, 200, 255], i * 4);
  for (let i = 0; i < 48 * 32; i++) matte.data[i] = i % 48 < 16 ? 1 : i % 48 < 32 ? 0.1 : 0;

  const grown = grownByColour(matte, picture);

  expect([grown.width, grown.height]).toEqual([48, 32]);
  expect(grown.data[16 * 48 + 26]).toBeGreaterThan(0.9);
  expect(grown.data[16 * 48 + 38]).toBeLessThan(0.1);
});

test('wide ground is taken out of a subject, and what is as narrow as a blade of grass stays', () => {
  const matte = createMatte(512, 64);
  const grown = createMatte(512, 64);
  matte.data.fill(0.9);
  for (let i = 0; i < grown.data.length; i++) {
    const x = i % 512;
    grown.data[i] = (x >= 100 && x < 140) || (x >= 300 && x < 310) ? 0 : 1;
  }

  const freed = freedOfGround(matte, grown);

  const at = (x: number): number => freed.data[32 * 512 + x]!;
  expect([at(90), at(102), at(120), at(138), at(305)]).toEqual([0.9, 0, 0, 0, 0.9].map(Math.fround));
});
