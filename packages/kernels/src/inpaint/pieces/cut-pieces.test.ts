import { expect, test } from 'vitest';
import { hashPoint } from '../../noise/hash.ts';
import { HOLE, type Level } from '../level.ts';
import { packMatch } from '../patch.ts';
import { levelWithSquareHole } from '../testing/fixtures.ts';
import { cutPieces } from './cut-pieces.ts';
import { pieceDisplacements } from './piece-displacements.ts';

const SIZE = 48;
const boards = (x: number): number => (x % 8 < 2 ? 100 : 130);

/** Boards that waver by a pixel from row to row, copied from the left edge. */
function fillWavering(level: Level): void {
  const { width, box, hole, pixels, target, match } = level;
  for (let i = 0; i < hole.length; i++)
    if (hole[i] === HOLE) pixels[i] = pixels[i - (i % width) + (((i % width) + (Math.floor(i / width) % 2)) % 8)]!;
  for (let i = 0; i < target.length; i++)
    if (target[i] === 1) match[i] = packMatch((box.x + (i % box.width)) % 8, box.y + Math.floor(i / box.width));
}

const cut = (level: Level, mustBeUnseen: boolean): boolean =>
  cutPieces(level, { displacements: pieceDisplacements(level), guidance: 1, mustBeUnseen });

test('boards go on straight, copied in pieces of one displacement', () => {
  const level = levelWithSquareHole(SIZE, 14, boards);
  fillWavering(level);

  const areCut = cut(level, true);

  expect(areCut).toBe(true);
  for (let i = 0; i < level.hole.length; i++) expect(level.pixels[i]! & 255).toBe(boards(i % SIZE));
  const { box, target, match } = level;
  for (let i = 0; i < target.length; i++)
    if (target[i] === 1) expect(Math.abs(((match[i]! & 0xffff) - box.x - (i % box.width)) % 8)).toBe(0);
});

test('a fill stays as it is where no pieces meet unseen', () => {
  const level = levelWithSquareHole(SIZE, 14, (x, y) => hashPoint(x, y, 1) & 255);
  fillWavering(level);
  const before = { pixels: level.pixels.slice(), match: level.match.slice() };

  const areCut = cut(level, true);

  expect(areCut).toBe(false);
  expect(level.pixels).toEqual(before.pixels);
  expect(level.match).toEqual(before.match);
});

test('pieces are laid where they do not meet unseen if they need not', () => {
  const level = levelWithSquareHole(SIZE, 14, (x, y) => hashPoint(x, y, 1) & 255);
  fillWavering(level);
  const before = level.pixels.slice();

  const areCut = cut(level, false);

  expect(areCut).toBe(true);
  expect(level.pixels).not.toEqual(before);
});
