import { expect, test } from 'vitest';
import { createMatte } from '../image/matte.ts';
import { createTrimap } from '../image/trimap.ts';
import { doubtBlurred } from './doubt-blurred.ts';

const SIDE = 48;
const at = (x: number): number => 24 * SIDE + x;

/** Subject left of column 24, of which samples and odds claim everything; `detail` is the contrast of its texture and of what is outside. */
function doubted(detail: { inside: number; outside: number }) {
  const matte = createMatte(SIDE, SIDE);
  const wide = createTrimap(SIDE, SIDE, new Uint8Array(SIDE * SIDE).fill(128));
  const colour = new Float32Array(SIDE * SIDE * 4);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    matte.data[i] = x < 24 ? 1 : 0;
    const contrast = x < 24 ? detail.inside : detail.outside;
    colour.fill(120 + contrast * ((x + Math.floor(i / SIDE)) % 2), i * 4, i * 4 + 3);
  }
  const sampled = { alpha: matteOf(1), confidence: new Float32Array(SIDE * SIDE).fill(0.8) };
  const odds = new Float32Array(SIDE * SIDE).fill(2);
  return doubtBlurred(colour, { sampled, odds }, { wide, matte, detailPx: 2, subjectPx: 24 });
}

function matteOf(alpha: number) {
  return createMatte(SIDE, SIDE, new Float32Array(SIDE * SIDE).fill(alpha));
}

test('what is out of focus beside a subject in focus is not believed to be of it', () => {
  const { sampled, odds, blurred } = doubted({ inside: 40, outside: 2 });

  expect([sampled.confidence[at(32)], odds[at(32)], blurred[at(32)]]).toEqual([0, 0, 1]);
  expect([sampled.confidence[at(20)], odds[at(20)], blurred[at(20)]]).toEqual([expect.closeTo(0.8, 5), 2, 0]);
});

test.each([
  ['as sharp as the subject', { inside: 40, outside: 40 }],
  ['beside a subject without detail', { inside: 0, outside: 0 }],
])('what is %s is believed as before', (_, detail) => {
  const { sampled, odds, blurred } = doubted(detail);

  expect([sampled.confidence[at(32)], odds[at(32)], blurred[at(32)]]).toEqual([expect.closeTo(0.8, 5), 2, 0]);
});
