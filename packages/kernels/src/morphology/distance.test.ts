import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { squaredDistance } from './distance.ts';

test('squared distances around a dot', () => {
  // prettier-ignore
  const inside = Uint8Array.from([
    0, 0, 0, 0,
    0, 1, 0, 0,
    0, 0, 0, 0,
  ]);

  // prettier-ignore
  expect([...squaredDistance(inside, 4, 3)]).toEqual([
    2, 1, 2, 5,
    1, 0, 1, 4,
    2, 1, 2, 5,
  ]);
});

test('with nothing to be near to, everything is infinitely far', () => {
  expect([...squaredDistance(new Uint8Array(4), 2, 2)]).toEqual([Infinity, Infinity, Infinity, Infinity]);
});

test('distances up to a limit are exact, and the others beyond it', () => {
  const cells = fc.array(fc.boolean(), { minLength: 90, maxLength: 90 });

  fc.assert(
    fc.property(cells, fc.double({ min: 0, max: 6, noNaN: true }), (set, limitPx) => {
      const inside = Uint8Array.from(set, Number);

      const exact = squaredDistance(inside, 10, 9);
      const limited = squaredDistance(inside, 10, 9, limitPx);

      const limit = limitPx * limitPx;
      limited.forEach((distance, i) => {
        if (exact[i]! <= limit) expect(distance).toBe(exact[i]);
        else expect(distance).toBeGreaterThan(limit);
      });
    }),
  );
});

test('it agrees with trying every pair', () => {
  const size = fc.integer({ min: 1, max: 12 });

  fc.assert(
    fc.property(size, size, fc.array(fc.nat(143), { minLength: 1, maxLength: 6 }), (width, height, dots) => {
      const inside = new Uint8Array(width * height);
      for (const dot of dots) inside[dot % inside.length] = 1;

      const distances = squaredDistance(inside, width, height);

      for (let i = 0; i < inside.length; i++) {
        let nearest = Infinity;
        for (let j = 0; j < inside.length; j++) {
          const dx = (i % width) - (j % width);
          const dy = Math.floor(i / width) - Math.floor(j / width);
          if (inside[j]) nearest = Math.min(nearest, dx * dx + dy * dy);
        }
        expect(distances[i]).toBe(nearest);
      }
    }),
  );
});
