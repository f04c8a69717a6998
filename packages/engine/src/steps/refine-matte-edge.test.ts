import { createMatte, createTrimap } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { settleEdge } from './refine-matte-edge.ts';

const SIDE = 96;
const RED = [170, 40, 20];
const WHITE = [250, 240, 230];
const WOOD = [190, 110, 60];

/** What is found at the edge of a subject between two columns that is red but for a white stripe along its right edge, before wood; samples call what is red subject. */
function edgeOf(from: number, to: number) {
  const solid = createMatte(SIDE, SIDE);
  const wide = createTrimap(SIDE, SIDE);
  const sampled = { alpha: createMatte(SIDE, SIDE), confidence: new Float32Array(SIDE * SIDE) };
  const colour = new Float32Array(SIDE * SIDE * 4);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    const isSubject = x >= from && x < to;
    const isStripe = x >= to - 4 && x < to - 2;
    colour.set(isSubject ? (isStripe ? WHITE : RED) : WOOD, i * 4);
    solid.data[i] = isSubject ? 1 : 0;
    wide.data[i] = Math.abs(x - to) < 10 || Math.abs(x - from) < 10 ? 128 : isSubject ? 255 : 0;
    sampled.alpha.data[i] = isSubject && !isStripe ? 1 : 0;
    sampled.confidence[i] = wide.data[i] === 128 ? 0.8 : 0;
  }
  const odds = new Float32Array(SIDE * SIDE);
  return settleEdge(colour, { solid, wide, sampled, odds, clutter: new Float32Array(SIDE * SIDE) }, 1);
}

const at = (x: number): number => (SIDE / 2) * SIDE + x;

test('glints run along the rim of a body', () => {
  const { glossy } = edgeOf(0, 48);

  expect([glossy[at(46)], glossy[at(50)]]).toEqual([1, 1]);
  expect([glossy[at(20)], glossy[at(80)]]).toEqual([0, 0]);
});

test('a leaf is too thin for that', () => {
  const { rims, glossy } = edgeOf(40, 48);

  expect(rims[at(46)]).toBeGreaterThan(0.5);
  expect(Math.max(...glossy)).toBe(0);
});
