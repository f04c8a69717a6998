import { hash32 } from '../noise/hash.ts';
import type { Level } from './level.ts';
import { PATCH_SIZE, packMatch } from './patch.ts';

const GOLDEN = 0x9e3779b9;
const MAX_TRIES = 64;

/** Matches every target with a random source. Needs at least one source. */
export function randomField(level: Level, seed: number): void {
  const { box, target, match } = level;
  for (let i = 0; i < box.width * box.height; i++)
    if (target[i] === 1) match[i] = randomSource(level, hash32(i ^ seed));
}

/** A source drawn by rejection; when sources are rare, the first one after a random place. Needs at least one source. */
export function randomSource({ width, height, source }: Level, seed: number): number {
  const columns = width - PATCH_SIZE + 1;
  const rows = height - PATCH_SIZE + 1;
  let state = seed;
  for (let k = 0; k < MAX_TRIES; k++) {
    state = hash32((state + GOLDEN) | 0);
    const x = ((state & 0xffff) * columns) >>> 16;
    const y = ((state >>> 16) * rows) >>> 16;
    if (source[y * width + x] === 1) return packMatch(x, y);
  }
  const start = state % source.length;
  let i = source.indexOf(1, start);
  if (i < 0) i = source.indexOf(1);
  return packMatch(i % width, (i / width) | 0);
}
