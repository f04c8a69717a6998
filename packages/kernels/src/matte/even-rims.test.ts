import { expect, test } from 'vitest';
import { evenRims } from './even-rims.ts';

const SIDE = 64;
const OPTIONS = { width: SIDE, height: SIDE, sigmaPx: 3, striped: new Float32Array(SIDE * SIDE) };

/** Subject left of column 32, and where `isSubject` says so. */
function evened(isSubject: (x: number, y: number) => boolean, rim = 1) {
  const side = Uint8Array.from({ length: SIDE * SIDE }, (_, i) =>
    i % SIDE < 32 || isSubject(i % SIDE, Math.floor(i / SIDE)) ? 1 : 0,
  );
  return { before: side, ...evenRims(side, new Float32Array(SIDE * SIDE).fill(rim), OPTIONS) };
}

test('a straight edge stays where it is, and is as soft as a pixel', () => {
  const { before, side, cover } = evened(() => false);

  expect(side).toEqual(before);
  expect(cover[32 * SIDE + 30]).toBe(1);
  expect(cover[32 * SIDE + 33]).toBe(0);
  expect(cover[32 * SIDE + 31]! + cover[32 * SIDE + 32]!).toBeCloseTo(1, 2);
});

test('teeth go where the edge is a rim, and stay elsewhere', () => {
  const isTooth = (x: number, y: number) => x < 34 && y % 4 === 0;
  const rim = evened(isTooth);
  const hair = evened(isTooth, 0);

  expect(new Set(Array.from({ length: 40 }, (_, n) => rim.side[(n + 12) * SIDE + 33]))).toEqual(new Set([0]));
  expect(hair.side).toEqual(hair.before);
});

test('a thin part stays', () => {
  const { side } = evened((_, y) => y === 30 || y === 31);

  expect([side[30 * SIDE + 50], side[31 * SIDE + 50]]).toEqual([1, 1]);
});

test('a disc keeps its area', () => {
  const disc = Uint8Array.from({ length: SIDE * SIDE }, (_, i) =>
    Math.hypot((i % SIDE) - 31.5, Math.floor(i / SIDE) - 31.5) < 24 ? 1 : 0,
  );
  const { cover } = evenRims(disc, new Float32Array(SIDE * SIDE).fill(1), OPTIONS);

  expect(cover.reduce((sum, share) => sum + share, 0) / (Math.PI * 24 * 24)).toBeCloseTo(1, 1);
});

/** How deep a dent of 2 px is after evening, and how much of a right angle is lost, in px. */
function dentAndCorner(striped: Float32Array): { readonly depth: number; readonly lost: number } {
  const everywhere = new Float32Array(SIDE * SIDE).fill(1);
  const covered = (isSubject: (x: number, y: number) => boolean): Float32Array => {
    const side = Uint8Array.from({ length: SIDE * SIDE }, (_, i) =>
      isSubject(i % SIDE, Math.floor(i / SIDE)) ? 1 : 0,
    );
    return evenRims(side, everywhere, { ...OPTIONS, striped }).cover;
  };
  const dent = covered((x, y) => x < (y >= 28 && y < 36 ? 30 : 32));
  const corner = covered((x, y) => x < 32 && y < 32);
  return {
    depth: 32 - dent.subarray(32 * SIDE, 33 * SIDE).reduce((sum, share) => sum + share, 0),
    lost: 32 * 32 - corner.reduce((sum, share) => sum + share, 0),
  };
}

test('a dent in a straight striped rim is evened out further, a corner of it less so than by a wider Gaussian', () => {
  const plain = dentAndCorner(OPTIONS.striped);
  const striped = dentAndCorner(new Float32Array(SIDE * SIDE).fill(1));

  expect(plain.depth).toBeGreaterThan(1.5);
  expect(striped.depth).toBeLessThan(1.3);
  expect(striped.lost).toBeLessThan(0.7 * (5 / 3) ** 2 * plain.lost);
});
