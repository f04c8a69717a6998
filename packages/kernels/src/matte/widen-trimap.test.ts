import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { widenTrimap } from './widen-trimap.ts';

const SIDE = 20;

/** Subject left of column 8, a band of 2 px around its edge, a wide band up to column 18. */
function scene() {
  const matte = createMatte(SIDE, SIDE);
  const narrow = createTrimap(SIDE, SIDE);
  const wide = createTrimap(SIDE, SIDE);
  const sampled = { alpha: createMatte(SIDE, SIDE), confidence: new Float32Array(SIDE * SIDE) };
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    matte.data[i] = x < 8 ? 1 : 0;
    narrow.data[i] = x < 7 ? 255 : x < 9 ? 128 : 0;
    wide.data[i] = x < 3 ? 255 : x < 18 ? 128 : 0;
  }
  return { narrow, options: { wide, sampled, matte, strandPx: 1.5 } };
}

const at = (x: number, y: number): number => y * SIDE + x;

test('nothing is opened where colours say nothing', () => {
  const { narrow, options } = scene();

  const { data } = widenTrimap(narrow, options);

  expect([data[at(4, 10)], data[at(7, 10)], data[at(8, 10)], data[at(14, 10)]]).toEqual([255, 128, 128, 0]);
});

test('a strand that leaves the band is opened with its rim, a wide thing beside the subject is not', () => {
  const { narrow, options } = scene();
  const mark = (i: number): void => {
    options.sampled.alpha.data[i] = 1;
    options.sampled.confidence[i] = 1;
  };
  for (let x = 9; x < 16; x++) mark(at(x, 3));
  for (let x = 9; x < 16; x++) for (let y = 9; y < 17; y++) mark(at(x, y));

  const { data } = widenTrimap(narrow, options);

  expect([data[at(15, 3)], data[at(15, 4)], data[at(15, 6)]]).toEqual([128, 128, 0]);
  expect(data[at(13, 13)]).toBe(0);
});

test('a strand that hangs together with nothing stays closed', () => {
  const { narrow, options } = scene();
  for (let x = 12; x < 17; x++) {
    options.sampled.alpha.data[at(x, 3)] = 1;
    options.sampled.confidence[at(x, 3)] = 1;
  }

  expect(widenTrimap(narrow, options).data[at(14, 3)]).toBe(0);
});
