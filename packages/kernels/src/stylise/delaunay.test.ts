import { array, assert, double, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { delaunay } from './delaunay.ts';

it('makes two triangles of a square', () => {
  expect(delaunay([0, 10, 10, 0], [0, 0.1, 10, 10.2])).toHaveLength(6);
});

it('skips a point that is there twice', () => {
  expect(delaunay([0, 10, 5, 5], [0, 0, 9, 9])).toHaveLength(3);
});

it('covers the hull exactly once', () => {
  const point = tuple(double({ min: 0, max: 100, noNaN: true }), double({ min: 0, max: 100, noNaN: true }));
  assert(
    property(array(point, { minLength: 4, maxLength: 40 }), (scattered) => {
      const points: [number, number][] = [
        [-60, -61],
        [160, -62],
        [163, 160],
        [-64, 165],
        ...scattered.map(([x, y], i): [number, number] => [x + i * 1e-3, y + i * i * 1e-4]),
      ];
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);

      const triangles = delaunay(xs, ys);

      let area = 0;
      for (let t = 0; t < triangles.length; t += 3) {
        const [a, b, c] = [points[triangles[t]!]!, points[triangles[t + 1]!]!, points[triangles[t + 2]!]!];
        area += Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2;
      }
      expect(area).toBeCloseTo(quadArea(points.slice(0, 4)), 3);
    }),
    { numRuns: 60 },
  );
});

function quadArea(corners: readonly (readonly [number, number])[]): number {
  return (
    Math.abs(corners.reduce((sum, [x, y], i) => sum + x * corners[(i + 1) % 4]![1] - y * corners[(i + 1) % 4]![0], 0)) /
    2
  );
}
