import { expect, test } from 'vitest';
import { HOLE, type Level } from '../level.ts';
import { packMatch } from '../patch.ts';
import { levelWithSquareHole } from '../testing/fixtures.ts';
import { layPieces } from './lay-pieces.ts';

const SIZE = 48;
const boards = (x: number): number => (x % 8 < 2 ? 100 : 130);
const faintBoards = (x: number): number => (x % 8 < 2 ? 122 : 130);

/** Boards whose missing part is half a board off, matched with what is not. */
function filledAmiss(paint = boards): Level {
  const level = levelWithSquareHole(SIZE, 14, paint);
  const { width, box, hole, pixels, target, match } = level;
  for (let i = 0; i < hole.length; i++)
    if (hole[i] === HOLE) pixels[i] = pixels[i - (i % width) + (((i % width) + 1) % 8)]!;
  for (let i = 0; i < target.length; i++)
    if (target[i] === 1) match[i] = packMatch((box.x + (i % box.width)) % 8, box.y + Math.floor(i / box.width));
  return level;
}

test('pieces that fit better than the fill are kept', async () => {
  const level = filledAmiss();

  await layPieces(level, async () => {});

  for (let i = 0; i < level.hole.length; i++) expect(level.pixels[i]! & 255).toBe(boards(i % SIZE));
});

test('pieces from which the search ends in a fill that fits worse are taken back', async () => {
  const level = filledAmiss();
  const before = { pixels: level.pixels.slice(), match: level.match.slice(), cost: level.cost.slice() };

  await layPieces(level, async () => {
    for (let i = 0; i < level.hole.length; i++) if (level.hole[i] === HOLE) level.pixels[i] = i % 2;
    level.match.fill(0);
    level.cost.fill(1);
  });

  expect({ pixels: level.pixels, match: level.match, cost: level.cost }).toEqual(before);
});

test('a thing that goes through the fill is not laid over with nothing, however well that fits', async () => {
  const level = levelWithSquareHole(SIZE, 14, () => 100);
  const { width, box, hole, pixels, target, match } = level;
  for (let i = 0; i < hole.length; i++)
    if (hole[i] === HOLE) pixels[i] = (i + Math.floor(i / width)) % 24 === 0 ? 0x64404040 : 0x64646464;
  for (let i = 0; i < target.length; i++)
    if (target[i] === 1) match[i] = packMatch(0, box.y + Math.floor(i / box.width));
  const before = pixels.slice();

  await layPieces(level, async () => {});

  expect(pixels).toEqual(before);
});

test('a thing that is copied into a plain fill is taken back, however well it fits', async () => {
  const level = levelWithSquareHole(SIZE, 14, boards);
  const { width, hole, pixels } = level;
  for (let i = 0; i < hole.length; i++) if (hole[i] === HOLE) pixels[i] = 0x7a7a7a7a + ((i % width) & 1);
  level.match.fill(packMatch(0, 0));
  const before = pixels.slice();

  await layPieces(level, async () => {});

  expect(pixels).toEqual(before);
});

test('a hole of very many pixels is left as it is', async () => {
  const level = levelWithSquareHole(128, 92, boards);
  const before = level.pixels.slice();

  await layPieces(level, async () => {
    throw new Error('there is nothing to refine');
  });

  expect(level.pixels).toEqual(before);
});

const GREY = 120;
const LIGHT = 200;
const stripes = (x: number): number => (x % 8 < 4 ? LIGHT : 2 * GREY - LIGHT);

/** Fills with stripes of a share of the contrast of those around, so much too light, each matched with such as they should be. */
function showStripes({ width, hole, pixels, box, match }: Level, share: number, tooLight: number): void {
  for (let i = 0; i < hole.length; i++)
    if (hole[i] === HOLE) pixels[i] = Math.round(GREY + tooLight + share * (stripes(i % width) - GREY)) * 0x01_01_01_01;
  for (let i = 0; i < match.length; i++)
    match[i] = packMatch((box.x + (i % box.width)) % 8, box.y + Math.floor(i / box.width));
}

function filledWithStripes(share: number): Level {
  const level = levelWithSquareHole(SIZE, 14, stripes);
  showStripes(level, share, 0);
  return level;
}

test('where the fill fits poorly, pieces stay whole from there', async () => {
  const level = filledWithStripes(0.5);
  const told: boolean[] = [];

  const areWhole = await layPieces(level, async (stayWhole) => {
    told.push(stayWhole);
    showStripes(level, 0.7, 0);
  });

  expect({ areWhole, told }).toEqual({ areWhole: true, told: [true, true] });
});

test('where the fill fits well, the search may take pieces apart', async () => {
  const told: boolean[] = [];

  const areWhole = await layPieces(filledAmiss(faintBoards), async (stayWhole) => void told.push(stayWhole));

  expect({ areWhole, told }).toEqual({ areWhole: false, told: [false] });
});

test.each([
  { what: 'fit a little worse and show more are kept', share: 0.7, tooLight: 33, isKept: true },
  { what: 'fit a little worse and show no more are taken back', share: 0.5, tooLight: 9, isKept: false },
  { what: 'fit much worse are taken back, whatever they show', share: 0.7, tooLight: 60, isKept: false },
])('where the fill fits poorly, pieces that $what', async ({ share, tooLight, isKept }) => {
  const level = filledWithStripes(0.5);
  const before = level.pixels.slice();

  expect(await layPieces(level, async () => showStripes(level, share, tooLight))).toBe(isKept);
  if (!isKept) expect(level.pixels).toEqual(before);
});
