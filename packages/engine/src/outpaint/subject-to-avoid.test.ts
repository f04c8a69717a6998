import { createMatte } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { subjectToAvoid } from './subject-to-avoid.ts';

/** A subject from row `top` to row `bottom` in the middle columns of a 40 x 40 picture. */
function standing(top: number, bottom: number) {
  const matte = createMatte(40, 40);
  for (let y = top; y < bottom; y++) matte.data.fill(1, y * 40 + 10, y * 40 + 30);
  return matte;
}

const canvas = { width: 60, height: 60, rect: { x: 10, y: 10, width: 40, height: 40 } };
const at = (mask: ReturnType<typeof subjectToAvoid>, x: number, y: number) => mask?.data[(y + 10) * 60 + x + 10];

test('a subject inside the picture is avoided as a whole', () => {
  const mask = subjectToAvoid(standing(10, 30), canvas);

  expect([at(mask, 20, 12), at(mask, 20, 28), at(mask, 5, 20)]).toEqual([255, 255, 0]);
});

test('at a border that cuts the subject a strip of it may be copied', () => {
  const mask = subjectToAvoid(standing(10, 40), canvas);

  expect([at(mask, 20, 12), at(mask, 20, 36)]).toEqual([255, 0]);
});

test('a border that is not extended gives no strip', () => {
  const mask = subjectToAvoid(standing(10, 40), { ...canvas, height: 50 });

  expect(at(mask, 20, 36)).toBe(255);
});

test('a subject that fills the picture is not avoided: there is nothing else', () => {
  const matte = createMatte(40, 40);
  for (let y = 1; y < 39; y++) matte.data.fill(1, y * 40 + 1, y * 40 + 39);

  expect(subjectToAvoid(matte, canvas)).toBeUndefined();
});
