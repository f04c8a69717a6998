import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { tightenTrimap } from './tighten-trimap.ts';

const SIDE = 24;

/** Subject left of column 12, a band from column 4 to column 20; samples agree with the side wherever `isStrand` does not say else. */
function tightened(isStrand: (x: number, y: number) => boolean, share = 0, firmness = 0) {
  const wide = createTrimap(SIDE, SIDE);
  const side = new Uint8Array(SIDE * SIDE);
  const sampled = { alpha: createMatte(SIDE, SIDE), confidence: new Float32Array(SIDE * SIDE).fill(1) };
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    wide.data[i] = x < 4 ? 255 : x < 20 ? 128 : 0;
    side[i] = x < 12 ? 1 : 0;
    sampled.alpha.data[i] = x < 12 || isStrand(x, Math.floor(i / SIDE)) ? 1 : 0;
  }
  const clutter = new Float32Array(SIDE * SIDE).fill(share);
  const firm = new Float32Array(SIDE * SIDE).fill(firmness);
  return tightenTrimap(wide, { wide, sampled, side, firm, clutter, hardPx: 2, lookPx: 3 });
}

const at = (x: number, y: number): number => y * SIDE + x;

test('at a hard edge the band shrinks to a narrow one, and each side is certain', () => {
  const { trimap, softness, toEdge } = tightened(() => false);

  expect([8, 9, 10, 11, 12, 13, 14, 15].map((x) => trimap.data[at(x, 12)])).toEqual([
    255, 255, 128, 128, 128, 128, 0, 0,
  ]);
  expect(Math.max(...softness)).toBe(0);
  expect([toEdge[at(10, 12)], toEdge[at(12, 12)]]).toEqual([2, 1]);
});

test('where strands of the subject lie outside, the band stays', () => {
  const { trimap, softness } = tightened((x, y) => y > 12 && x < 18 && y % 3 === 0);

  expect([trimap.data[at(17, 20)], trimap.data[at(6, 20)], trimap.data[at(17, 3)]]).toEqual([128, 255, 0]);
  expect([softness[at(15, 20)], softness[at(15, 3)]]).toEqual([1, 0]);
});

test('in clutter one pixel on each side of a hard edge is all that is unknown', () => {
  const { trimap } = tightened(() => false, 1);

  expect([9, 10, 11, 12, 13, 14].map((x) => trimap.data[at(x, 12)])).toEqual([255, 255, 128, 128, 0, 0]);
});

test('where it is known that there are none, strands are not looked for', () => {
  const { trimap, softness } = tightened((x, y) => y > 12 && x < 18 && y % 3 === 0, 0, 1);

  expect(Math.max(...softness)).toBe(0);
  expect(trimap.data[at(17, 20)]).toBe(0);
});
