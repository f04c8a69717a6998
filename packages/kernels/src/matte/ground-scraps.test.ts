import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createRaster } from '../image/raster.ts';
import { createTrimap } from '../image/trimap.ts';
import { groundScraps } from './ground-scraps.ts';

const SIDE = 192;
const OPTIONS = { tilePx: 32, reachPx: 40, growPx: 10, halfPx: 5, gapPx: 16, mixedPx: 3, leastArea: 5 };
const GREEN = [90, 160, 90];
const PRINT = [
  [235, 220, 170],
  [200, 90, 40],
  [230, 215, 165],
  [120, 60, 50],
];

const printed = (x: number, y: number): readonly number[] =>
  PRINT[(Math.floor(x / 4) + 2 * Math.floor(y / 4)) % PRINT.length]!;
const plain = (): readonly number[] => [235, 220, 170];

/** A green plate from x = 40 on with a slit 6 px wide, and a printed badge inside of it; both are of the subject for the network, which doubts the slit a little. */
function scene(ground: (x: number, y: number) => readonly number[], doubt = 0.9) {
  const picture = createRaster(SIDE, SIDE);
  const matte = createMatte(SIDE, SIDE);
  const wide = createTrimap(SIDE, SIDE);
  const isSlit = (x: number, y: number) => x >= 40 && x < 100 && y >= 90 && y < 96;
  const isBadge = (x: number, y: number) => x >= 60 && x < 68 && y >= 130 && y < 138;
  for (let y = 0, i = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++, i++) {
      const isPlate = x >= 40 && !isSlit(x, y) && !isBadge(x, y);
      picture.data.set([...(isPlate ? GREEN : ground(x, y)), 255], i * 4);
      matte.data[i] = x < 40 ? 0 : isSlit(x, y) ? doubt : 1;
      wide.data[i] = Math.abs(x - 40) <= 5 ? 128 : x < 40 ? 0 : 255;
    }
  return { picture, matte, wide };
}

/** Shares of the slit, of the badge and of the plate that are scraps. */
function shares(scraps: Uint8Array): readonly number[] {
  const share = (isIn: (x: number, y: number) => boolean): number => {
    let [all, found] = [0, 0];
    for (let i = 0; i < scraps.length; i++) {
      if (!isIn(i % SIDE, Math.floor(i / SIDE))) continue;
      all++;
      found += scraps[i]!;
    }
    return found / all;
  };
  return [
    share((x, y) => x >= 40 && x < 76 && y >= 90 && y < 96),
    share((x, y) => x >= 58 && x < 70 && y >= 128 && y < 140),
    share((x, y) => x >= 40 && (y < 89 || y >= 97) && (y < 128 || y >= 140)),
  ];
}

test('a slit through which the print shows is a scrap, a badge of the same print in which the network believes is none', () => {
  const { picture, matte, wide } = scene(printed);

  const [slit, badge, plate] = shares(groundScraps(picture, matte, { ...OPTIONS, wide })!);

  expect(slit).toBeGreaterThan(0.9);
  expect(badge).toBe(0);
  expect(plate).toBeLessThan(0.001);
});

test('before a calm ground nothing is looked for', () => {
  const { picture, matte, wide } = scene(plain);

  expect(groundScraps(picture, matte, { ...OPTIONS, wide })).toBeUndefined();
});

test('what is wider than a network overlooks is a part of the subject', () => {
  const { picture, matte, wide } = scene(printed);

  const [slit] = shares(groundScraps(picture, matte, { ...OPTIONS, halfPx: 2, wide })!);

  expect(slit).toBe(0);
});
