import { expect, test } from 'vitest';
import { ballLight, brighter, panelLight, promiseOf, writeLampSample } from './room-light.ts';

const FLOOR = Float64Array.from([0, 0, 0, 0, 1, 0]);

test('a small lamp lights by its area over the square of the distance', () => {
  const weights = [1, 2].map((height) => {
    const sample = new Float64Array(5);
    writeLampSample(panelLight([0, height, 0], [0.1, 0, 0], [0, 0, 0.1], [1, 1, 1]), FLOOR, 0.5, 0.5, sample);
    return sample[4]!;
  });

  expect(weights[0]).toBeCloseTo(0.04 / Math.PI, 6);
  expect(weights[0]! / weights[1]!).toBeCloseTo(4, 6);
});

test('a panel shines to one side only', () => {
  const upwards = panelLight([0, 1, 0], [0, 0, 0.1], [0.1, 0, 0], [1, 1, 1]);
  const sample = new Float64Array(5);

  expect(upwards.normal[1]).toBeCloseTo(1, 9);
  expect(writeLampSample(upwards, FLOOR, 0.5, 0.5, sample)).toBe(false);
});

test('nearer and brighter lamps promise more, lamps below the surface nothing', () => {
  const near = ballLight([0, 1, 0], 0.05, [1, 1, 1]);
  const far = ballLight([0, 3, 0], 0.05, [1, 1, 1]);

  expect(promiseOf(near, FLOOR)).toBeGreaterThan(promiseOf(far, FLOOR) * 5);
  expect(promiseOf(brighter(far, 3), FLOOR)).toBeCloseTo(promiseOf(far, FLOOR) * 3, 9);
  expect(promiseOf(ballLight([0, -1, 0], 0.05, [1, 1, 1]), FLOOR)).toBe(0);
});
