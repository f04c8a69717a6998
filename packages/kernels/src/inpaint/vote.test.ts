import { expect, test } from 'vitest';
import { PATCH_SIZE, packMatch } from './patch.ts';
import { levelWithSquareHole } from './testing/fixtures.ts';
import { costSpread, prepareVotes } from './vote-weights.ts';
import { applyVote, voteBand } from './vote.ts';

const SIZE = 24;

test.each([1, 2])('targets that all agree on one displacement copy it exactly (stride %i)', (stride) => {
  const level = levelWithSquareHole(SIZE, 4, (x, y) => 10 * x + y, stride);
  forEachTarget(level, (i, x, y) => (level.match[i] = packMatch(x - 5, y - 9)));

  prepareVotes(level, true);
  voteBand(level, 0, level.box.height);
  applyVote(level);

  for (let y = 10; y < 14; y++)
    for (let x = 10; x < 14; x++) expect(level.image[4 * (y * SIZE + x)]).toBe(10 * (x - 5) + y - 9);
});

test('known pixels keep their value', () => {
  const level = levelWithSquareHole(SIZE, 4, (x, y) => 10 * x + y);
  const before = level.image.slice();
  forEachTarget(level, (i) => (level.match[i] = packMatch(0, 0)));

  prepareVotes(level, true);
  voteBand(level, 0, level.box.height);
  applyVote(level);

  for (let i = 0; i < SIZE * SIZE; i++) if (level.hole[i] === 0) expect(level.image[4 * i]).toBe(before[4 * i]);
});

test('a target that fits badly says less than one that fits well', () => {
  const level = levelWithSquareHole(SIZE, 1, (x) => (x < 12 ? 0 : 200));
  forEachTarget(level, (i, x) => {
    level.match[i] = packMatch(x % 2 === 0 ? 0 : 17, 0);
    level.cost[i] = x % 2 === 0 ? 0 : 1e6;
  });

  prepareVotes(level, false);
  voteBand(level, 0, level.box.height);

  const middle = level.voted[(11 - level.box.y) * level.box.width + 11 - level.box.x]! & 255;
  expect(middle).toBeLessThan(90);
});

test('the change is the summed difference of red, green and blue', () => {
  const level = levelWithSquareHole(SIZE, 1, () => 7);
  forEachTarget(level, (i) => (level.match[i] = packMatch(0, 0)));
  prepareVotes(level, true);

  expect(voteBand(level, 0, level.box.height)).toBe(21);
});

test('the spread is the 75th percentile of the costs of targets, to the bin', () => {
  const level = levelWithSquareHole(SIZE, 1, () => 7);
  let n = 0;
  forEachTarget(level, (i) => (level.cost[i] = 100 * n++));

  expect(n).toBe(PATCH_SIZE ** 2);
  expect(Math.abs(costSpread(level) - 2700)).toBeLessThanOrEqual(64);
});

function forEachTarget(
  { box, target }: ReturnType<typeof levelWithSquareHole>,
  visit: (i: number, x: number, y: number) => void,
): void {
  for (let i = 0; i < target.length; i++)
    if (target[i] === 1) visit(i, box.x + (i % box.width), box.y + Math.floor(i / box.width));
}
