import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxMean } from './box-mean.ts';

test('windows are cut at the edges', () => {
  // prettier-ignore
  const source = Float32Array.from([
    1, 2, 3,
    4, 5, 6,
    7, 8, 9,
  ]);

  // prettier-ignore
  expect([...boxMean(source, 3, 3, 1)]).toEqual([
    3, 3.5, 4,
    4.5, 5, 5.5,
    6, 6.5, 7,
  ]);
});

test('radius 0 changes nothing', () => {
  const source = Float32Array.from([3, 1, 4, 1, 5, 9]);

  expect([...boxMean(source, 3, 2, 0)]).toEqual([3, 1, 4, 1, 5, 9]);
});

test('it agrees with counting, for windows larger than the picture too', () => {
  const size = fc.integer({ min: 1, max: 9 });

  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 0, max: 12 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
      (width, height, radius, stream) => {
        const source = Float32Array.from({ length: width * height }, () => stream.next().value);

        const means = boxMean(source, width, height, radius);

        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            let sum = 0;
            let count = 0;
            for (let j = Math.max(0, y - radius); j <= Math.min(height - 1, y + radius); j++)
              for (let i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i++) {
                sum += source[j * width + i]!;
                count++;
              }
            expect(means[y * width + x]).toBeCloseTo(sum / count, 3);
          }
      },
    ),
  );
});
