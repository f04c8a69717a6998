import { expect, test } from 'vitest';
import { SHAPE } from '../path-tracer/shapes/shape.ts';
import { composeStage } from './stage.ts';
import { buildTableSet } from './table-set.ts';
import { blockSubject, sceneRequest } from './testing/scene-request.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

function setOf(seed: number, subject = blockSubject(64, { left: 0.4, right: 0.6, top: 0.3, bottom: 0.8 })) {
  const { spec, ...request } = sceneRequest({ seed, family: 'table' }, subject);
  return buildTableSet(spec, composeStage({ spec, ...request }));
}

test('a cloth never hangs in the air behind the far edge', () => {
  const cloths = SEEDS.flatMap((seed) => {
    const { bodies, farEdge } = setOf(seed);
    return bodies.slice(1).flatMap(({ shape }) => (shape.kind === SHAPE.box ? [{ box: shape.numbers, farEdge }] : []));
  });

  expect(cloths.length).toBeGreaterThan(3);
  for (const { box, farEdge } of cloths) {
    const [, , z = NaN, halfX = NaN, , halfZ = NaN, cos = NaN, sin = NaN] = box;

    expect(z - Math.abs(halfX * sin) - Math.abs(halfZ * cos)).toBeGreaterThan(-farEdge);
  }
});

test('something wide lies on the table itself, not on a board as large as the table', () => {
  const isOnBoard = (seed: number, left: number, right: number) =>
    setOf(seed, blockSubject(64, { left, right, top: 0.3, bottom: 0.8 })).bodies.length > 1 &&
    setOf(seed).bodies.some(({ shape }) => shape.kind === SHAPE.cylinder);

  expect(SEEDS.some((seed) => isOnBoard(seed, 0.4, 0.6))).toBe(true);
  expect(SEEDS.some((seed) => isOnBoard(seed, 0.1, 0.9))).toBe(false);
});

test('most tables stand a little askew, none by much', () => {
  const turns = SEEDS.flatMap((seed) => {
    const { shape } = setOf(seed).bodies[0]!;
    return shape.kind === SHAPE.box ? [Math.abs(shape.numbers[7]!)] : [];
  });

  expect(turns.length).toBeGreaterThan(SEEDS.length / 2);
  for (const sine of turns) expect(sine > 0.005 && sine < 0.08).toBe(true);
});
