import { expect, it } from 'vitest';
import { flattenPath, parsePath, pathBounds } from './path-data.ts';
import { circle } from './outlines.ts';
import { createPen } from './pen.ts';

it('reads back what a pen wrote', () => {
  const { d } = createPen().move(1, 2).line(3.14, -0.01).quad(5, 6, 7, 8).close();

  expect(d).toBe('M1 2L3.1 0Q5 6 7 8Z');
  expect(parsePath(d).map(({ letter }) => letter)).toEqual(['M', 'L', 'Q', 'Z']);
});

it('refuses commands that no pen writes', () => {
  expect(() => parsePath('M0 0a1 1 0 0 1 2 2')).toThrow(RangeError);
});

it('boxes a circle exactly', () => {
  const { d } = circle(createPen(), 10, 20, 5);

  expect(pathBounds(d)).toEqual({ left: 5, top: 15, right: 15, bottom: 25 });
});

it('flattens a circle to a polygon of nearly its area', () => {
  const [ring] = flattenPath(circle(createPen(), 0, 0, 100).d);
  const twiceArea = ring!.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring![(i + 1) % ring!.length]!;
    return sum + x * ny - nx * y;
  }, 0);

  expect(Math.abs(twiceArea / 2 / (Math.PI * 100 * 100) - 1)).toBeLessThan(0.03);
});

it('mirrors a drawing through the pen', () => {
  const { d } = createPen((x) => 100 - x)
    .move(10, 5)
    .line(30, 5);

  expect(d).toBe('M90 5L70 5');
});
