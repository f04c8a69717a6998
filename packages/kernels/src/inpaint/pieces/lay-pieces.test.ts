import { expect, test } from 'vitest';
import { HOLE, type Level } from '../level.ts';
import { packMatch } from '../patch.ts';
import { levelWithSquareHole } from '../testing/fixtures.ts';
import { layPieces } from './lay-pieces.ts';

const SIZE = 48;
const boards = (x: number): number => (x % 8 < 2 ? 100 : 130);

/** Boards whose missing part is half a board off, matched with what is not. */
function filledAmiss(): Level {
  const level = levelWithSquareHole(SIZE, 14, boards);
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
  const level = levelWithSquareHole(108, 80, boards);
  const before = level.pixels.slice();

  await layPieces(level, async () => {
    throw new Error('there is nothing to refine');
  });

  expect(level.pixels).toEqual(before);
});
