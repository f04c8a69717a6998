import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { fadeHaze } from './fade-haze.ts';

const [WIDTH, HEIGHT] = [24, 9];
const EDGE = 4;

/** Subject left of column 4; beyond it alpha as drawn, all of it unknown. */
function faded(alpha: (x: number, y: number) => number) {
  const before = createMatte(WIDTH, HEIGHT);
  const trimap = createTrimap(WIDTH, HEIGHT);
  for (let i = 0; i < before.data.length; i++) {
    const x = i % WIDTH;
    trimap.data[i] = x < EDGE ? 255 : 128;
    before.data[i] = x < EDGE ? 1 : alpha(x, Math.floor(i / WIDTH));
  }
  const after = fadeHaze(before, { trimap, none: 0.07, strandPx: 2 });
  return { before: before.data, after: after.matte.data, trimap: after.trimap.data };
}

const at = (x: number, y: number) => y * WIDTH + x;

test('a strand stays as it is all along, and so does a soft edge', () => {
  const strand = faded((_, y) => (y === 4 ? 0.3 : 0));
  const edge = faded((x) => Math.max(0, 0.8 - 0.2 * (x - EDGE)));

  expect(strand.after).toEqual(strand.before);
  expect(edge.after).toEqual(edge.before);
});

test('a line that is faint all along fades away, and is background then', () => {
  const { after, trimap } = faded((_, y) => (y === 4 ? 0.2 : 0));

  expect([after[at(EDGE + 1, 4)], after[at(EDGE + 2, 4)]]).toEqual([Math.fround(0.2), expect.closeTo(0.1)]);
  expect([...after.subarray(at(EDGE + 3, 4), at(WIDTH, 4))].every((alpha) => alpha === 0)).toBe(true);
  expect([trimap[at(EDGE, 4)], trimap[at(WIDTH - 1, 4)]]).toEqual([128, 0]);
});

test('a wide patch of haze is thinned, the more the fainter', () => {
  const patch = (alpha: number) => faded((x) => (x < 14 ? alpha : 0)).after[at(9, 4)];

  expect([patch(0.26), patch(0.375), patch(0.45)]).toEqual([0, expect.closeTo(0.25), expect.closeTo(0.4)]);
});

test('alpha never rises, and what is at least half opaque stays', () => {
  const { before, after } = faded((x, y) => ((x * 7919 + y * 104729 + x * x * y * 31) % 97) / 96);

  for (let i = 0; i < after.length; i++) {
    expect(after[i]).toBeLessThanOrEqual(before[i]!);
    if (before[i]! >= 0.5) expect(after[i]).toBe(before[i]);
  }
});
