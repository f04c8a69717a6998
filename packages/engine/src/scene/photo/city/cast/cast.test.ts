import { createLinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { createMasses, shadowHeight, traceMasses, type MassHit } from '../light/masses.ts';
import { createPrism, rectangle } from '../model.ts';
import { castColumns } from './column-hits.ts';
import { hitPlan, type PlanHit } from './hit-prism.ts';
import { smearMirror } from './smear-mirror.ts';

const SKIN = { kind: 'plain', colour: [0.5, 0.5, 0.5] } as const;
/** Ten metres wide and deep, its front five metres ahead. */
const house = (topM: number, z = 10) => createPrism(rectangle(0, z, 10, 10), { topM, skin: SKIN, seed: 1 });
const noSun = () => Infinity;

test('a ray goes in at the front and out at the back of a block, and misses beside it', () => {
  const hit: PlanHit = { near: 0, far: 0, face: -1 };

  expect(hitPlan(house(5), 0, 0, 0, 1, hit)).toBe(true);
  expect([hit.near, hit.far, hit.face]).toEqual([5, 15, 0]);
  expect(hitPlan(house(5), 0, 0, 0, -1, hit)).toBe(false);
  expect(hitPlan(house(5), 8, 0, 0, 1, hit)).toBe(false);
});

test('a column keeps what rises above nearer blocks and leaves out what they hide', () => {
  const seen = (far: number): number => {
    const { starts } = castColumns([house(10), house(far, 40)], { count: 1, first: 0, step: 1, eyes: [2] }, noSun);
    return starts[1]! - starts[0]!;
  };

  expect(seen(20)).toBe(1);
  expect(seen(80)).toBe(2);
});

test('the place along a face counts from its left foot', () => {
  const { along } = castColumns([house(10)], { count: 1, first: 0.2, step: 1, eyes: [2] }, noSun);

  expect(along[0]).toBeCloseTo(6, 5);
});

test('a ray stops at blocks that are high enough', () => {
  const masses = createMasses([house(5)]);
  const hit: MassHit = { distance: 0, mass: undefined, face: undefined };

  expect(traceMasses(masses, 0, 1, 0, 0, 0, 1, false, hit)).toBe(true);
  expect(hit.distance).toBeCloseTo(5, 5);
  expect(traceMasses(masses, 0, 6, 0, 0, 0, 1, false, hit)).toBe(false);
});

test('a shadow falls as the sun stands: by its tangent a metre', () => {
  const masses = createMasses([house(10)]);

  expect(shadowHeight(masses, 0, 0, 0, Math.SQRT1_2, Math.SQRT1_2)).toBeCloseTo(5, 4);
  expect(shadowHeight(masses, 0, 0, 0, Math.SQRT1_2, -Math.SQRT1_2)).toBe(-Infinity);
});

test('rough ground draws a light out downwards and keeps its light', () => {
  const mirror = createLinearRaster(1, 40);
  mirror.data[12 * 4] = 1;

  const { data } = smearMirror(mirror);

  const lit = Array.from({ length: 40 }, (_, y) => y).filter((y) => data[y * 4]! > 0);
  expect(lit[0]).toBeLessThan(12);
  expect(lit.at(-1)).toBeGreaterThan(14);
  expect(data[11 * 4]).toBeLessThan(1);
});
