import { expect, test } from 'vitest';
import { hashPoint } from '../noise/hash.ts';
import type { Level } from './level.ts';
import { patchDistance } from './patch-distance.ts';
import { packMatch } from './patch.ts';
import { randomField, randomSource } from './random-field.ts';
import { bandsOf, searchBand } from './search.ts';
import { levelWithSquareHole } from './testing/fixtures.ts';

const PERIOD = 8;
const tiles = (x: number, y: number): number => hashPoint(x % PERIOD, y % PERIOD, 5) & 255;

const noReach = { reachPx: 48, farness: 0 } as const;

/** A hole that already shows the right content: every target has exact matches a period away. */
function solvedLevel(stride = 1): Level {
  const level = levelWithSquareHole(48, 10, tiles, stride);
  for (let i = 0; i < level.hole.length; i++) level.image.fill(tiles(i % 48, Math.floor(i / 48)), 4 * i, 4 * i + 4);
  randomField(level, 1);
  return level;
}

function pass(level: Level, index: number, proximity = 0): void {
  for (const { from, to } of bandsOf(level.box.height, index % 2 === 1))
    searchBand(level, from, to, {
      direction: index % 2 === 0 ? 1 : -1,
      seed: index,
      maxRadiusPx: 48,
      proximity,
      ...noReach,
      incoherence: 0,
      recost: index === 0,
    });
}

const targetsOf = ({ target }: Level): number[] => [...target.keys()].filter((i) => target[i] === 1);

test.each([1, 2])('finds the exact match of every target of a periodic picture (stride %i)', (stride) => {
  const level = solvedLevel(stride);

  for (let k = 0; k < 24; k++) pass(level, k);

  expect(targetsOf(level).every((i) => level.cost[i] === 0)).toBe(true);
});

test('costs never rise from pass to pass, and every match is a source with the cost that is stored', () => {
  const level = solvedLevel();
  pass(level, 0, 2);
  let before = level.cost.slice();

  for (let k = 1; k < 4; k++) {
    pass(level, k, 2);

    for (const i of targetsOf(level)) {
      const x = level.box.x + (i % level.box.width);
      const y = level.box.y + Math.floor(i / level.box.width);
      const sourceX = level.match[i]! & 0xffff;
      const sourceY = level.match[i]! >> 16;
      const place = (px: number, py: number): number => 4 * (py * level.width + px);
      const colour = patchDistance(level.image, place(x, y), place(sourceX, sourceY), 4 * level.width, 2 ** 31 - 1);
      expect(level.source[sourceY * level.width + sourceX]).toBe(1);
      expect(level.cost[i]).toBe(colour + Math.floor(2 * Math.hypot(sourceX - x, sourceY - y)));
      expect(level.cost[i]).toBeLessThanOrEqual(before[i]!);
    }
    before = level.cost.slice();
  }
});

test('the order in which bands run does not matter', () => {
  const forwards = solvedLevel();
  const backwards = solvedLevel();
  const options = {
    direction: 1,
    seed: 3,
    maxRadiusPx: 48,
    proximity: 1,
    ...noReach,
    incoherence: 50,
    recost: true,
  } as const;
  const bands = [
    { from: 0, to: 5 },
    { from: 5, to: 9 },
    { from: 9, to: forwards.box.height },
  ];

  for (const { from, to } of bands) searchBand(forwards, from, to, options);
  for (const { from, to } of bands.toReversed()) searchBand(backwards, from, to, options);

  expect(backwards.match).toEqual(forwards.match);
});

test('incoherence costs for every neighbour that copies from another displacement', () => {
  const level = solvedLevel();
  const displaced = (i: number, dx: number): number =>
    packMatch(level.box.x + (i % level.box.width) + dx, level.box.y + Math.floor(i / level.box.width) - 16);
  for (const i of targetsOf(level)) level.match[i] = displaced(i, 0);
  const middle = 7 * level.box.width + 7;
  level.match[middle] = displaced(middle, PERIOD);
  const options = {
    direction: 1,
    seed: 3,
    maxRadiusPx: 0,
    proximity: 0,
    ...noReach,
    incoherence: 100,
    recost: true,
  } as const;

  // Only the row of the odd one out: its neighbours in other rows are another band's.
  searchBand(level, 7, 8, { ...options, direction: -1 });

  expect(level.match[middle]).toBe(displaced(middle, 0));
  expect(level.cost[middle]).toBe(0);
  expect(level.cost[middle + 1]).toBe(100);
  expect(level.cost[middle + 2]).toBe(0);
});

test('distance beyond the reach costs extra', () => {
  const level = solvedLevel();
  const first = targetsOf(level)[0]!;
  const x = level.box.x + (first % level.box.width);
  const y = level.box.y + Math.floor(first / level.box.width);
  const options = { direction: 1, seed: 3, maxRadiusPx: 0, proximity: 2, incoherence: 0, recost: true } as const;
  level.target.fill(0);
  level.target[first] = 1;
  const costAt = (reachPx: number): number => {
    level.match[first] = packMatch(x - PERIOD, y);
    searchBand(level, 0, level.box.height, { ...options, reachPx, farness: 100 });
    return level.cost[first]!;
  };

  expect(costAt(PERIOD)).toBe(2 * PERIOD);
  expect(costAt(PERIOD - 3)).toBe(2 * PERIOD + 300);
});

test('bands cover every row once, with borders elsewhere on odd passes', () => {
  expect(bandsOf(70, false)).toEqual([
    { from: 0, to: 32 },
    { from: 32, to: 64 },
    { from: 64, to: 70 },
  ]);
  expect(bandsOf(70, true)).toEqual([
    { from: 0, to: 16 },
    { from: 16, to: 48 },
    { from: 48, to: 70 },
  ]);
});

test('a random source is found even when there is a single one', () => {
  const level = levelWithSquareHole(48, 10, () => 0);
  level.source.fill(0);
  level.source[3 * 48 + 40] = 1;

  expect(randomSource(level, 12345)).toBe(40 | (3 << 16));
});
