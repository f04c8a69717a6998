import { array, assert, float, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { OklabPicture } from '../colour/oklab-picture.ts';
import { randomWalk } from './random-walk.ts';

/** Rows of grey, 0..1. */
function greys(...rows: readonly (readonly number[])[]): OklabPicture {
  const lightness = Float32Array.from(rows.flat());
  const zeros = new Float32Array(lightness.length);
  return {
    width: rows[0]!.length,
    height: rows.length,
    lightness,
    greenRed: zeros,
    blueYellow: zeros,
    alpha: zeros.map(() => 1),
  };
}

test('belief spreads over a colour and stops at its edge', () => {
  const picture = greys([0.2, 0.2, 0.2, 0.9, 0.9, 0.9]);

  const chance = randomWalk(picture, {
    belief: Float32Array.of(1, 0.5, 0.5, 0.5, 0.5, 0),
    trust: Float32Array.of(1, 0.01, 0.01, 0.01, 0.01, 1),
    rounds: 60,
  });

  expect(chance[2]).toBeGreaterThan(0.8);
  expect(chance[3]).toBeLessThan(0.2);
});

test('in a picture of one colour belief falls evenly between what is known', () => {
  const chance = randomWalk(greys([0.5, 0.5, 0.5]), {
    belief: Float32Array.of(1, 0, 0),
    trust: Float32Array.of(1e6, 0, 1e6),
    rounds: 100,
  });

  expect([...chance].map((value) => Number(value.toFixed(3)))).toEqual([1, 0.5, 0]);
});

test('columns are tied like rows', () => {
  const options = {
    belief: Float32Array.of(1, 0.2, 0.4, 0),
    trust: Float32Array.of(1, 0.1, 0.1, 1),
    rounds: 80,
  };

  const row = randomWalk(greys([0.1, 0.3, 0.4, 0.8]), options);
  const column = randomWalk(greys([0.1], [0.3], [0.4], [0.8]), options);

  expect(column).toEqual(row);
});

test('a chance lies between the least and the greatest belief', () => {
  const unit = float({ min: 0, max: 1, noNaN: true });
  assert(
    property(array(tuple(unit, unit), { minLength: 12, maxLength: 12 }), (pixels) => {
      const lightness = pixels.map(([value]) => value);
      const belief = Float32Array.from(pixels, ([, value]) => value);

      const chance = randomWalk(greys(lightness.slice(0, 4), lightness.slice(4, 8), lightness.slice(8)), {
        belief,
        trust: new Float32Array(12).fill(0.5),
        rounds: 200,
      });

      expect(Math.min(...chance)).toBeGreaterThanOrEqual(Math.min(...belief) - 1e-3);
      expect(Math.max(...chance)).toBeLessThanOrEqual(Math.max(...belief) + 1e-3);
    }),
    { numRuns: 40 },
  );
});
