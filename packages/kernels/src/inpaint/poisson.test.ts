import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffuse } from './diffuse.ts';
import { packMatch } from './patch.ts';
import { removeSeams, seamWaves } from './poisson.ts';
import { levelWithSquareHole } from './testing/fixtures.ts';
import { prepareVotes } from './vote-weights.ts';

test('an offset between the fill and its surroundings disappears when the steps are right', () => {
  const level = levelWithSquareHole(40, 4, () => 100);
  for (let i = 0; i < level.hole.length; i++) if (level.hole[i] === 1) level.image.fill(140, 4 * i, 4 * i + 3);
  level.match.fill(packMatch(0, 0));
  prepareVotes(level, true);

  removeSeams(level, 60);

  for (let y = 18; y < 22; y++)
    for (let x = 18; x < 22; x++) expect(Math.abs(level.image[4 * (y * 40 + x)]! - 100)).toBeLessThanOrEqual(3);
});

test('the texture of the sources survives', () => {
  const level = levelWithSquareHole(40, 4, (x, y) => (y < 12 ? 100 + 20 * (x % 2) : 110));
  diffuse(level);
  for (let i = 0; i < level.target.length; i++)
    level.match[i] = packMatch(level.box.x + (i % level.box.width), Math.floor(i / level.box.width) % 6);
  prepareVotes(level, true);

  removeSeams(level, 60);

  const row = Array.from({ length: 4 }, (_, k) => level.image[4 * (20 * 40 + 18 + k)]!);
  expect(row[1]! - row[0]!).toBeGreaterThan(8);
  expect(row[1]! - row[2]!).toBeGreaterThan(8);
});

test('known pixels are not touched', () => {
  const level = levelWithSquareHole(40, 4, (x, y) => (x * 7 + y * 3) % 256);
  const before = level.image.slice();
  level.match.fill(packMatch(0, 0));
  prepareVotes(level, true);

  removeSeams(level, 10);

  for (let i = 0; i < 1600; i++) if (level.hole[i] === 0) expect(level.image[4 * i]).toBe(before[4 * i]);
});

test('waves run every tile of every block once, after the tile before it and the tile below it in the block before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 40 }), (height, sweeps) => {
      const blocks = Math.ceil(sweeps / 8);
      const tiles = Math.ceil((height + 15) / 16);
      const waveOf = new Map<string, number>();

      for (const { wave, firstBlock, blocks: count } of seamWaves(height, sweeps))
        for (let block = firstBlock; block < firstBlock + count; block++)
          waveOf.set(`${wave - 2 * block} of ${block}`, wave);

      expect(waveOf.size).toBe(tiles * blocks);
      for (let block = 0; block < blocks; block++)
        for (let tile = 0; tile < tiles; tile++) {
          const wave = waveOf.get(`${tile} of ${block}`)!;
          expect(wave).toBeGreaterThan(waveOf.get(`${tile - 1} of ${block}`) ?? -1);
          expect(wave).toBeGreaterThan(waveOf.get(`${tile + 1} of ${block - 1}`) ?? -1);
        }
    }),
    { numRuns: 40 },
  );
});
