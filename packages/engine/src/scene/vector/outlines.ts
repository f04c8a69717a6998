import type { Pen, Point } from './pen.ts';

/** Control distance that makes four cubics a circle. */
const CIRCLE = 0.5523;

/** A closed polygon. */
export function polygon(pen: Pen, points: readonly Point[]): Pen {
  points.forEach(([x, y], index) => (index === 0 ? pen.move(x, y) : pen.line(x, y)));
  return pen.close();
}

/** A rectangle. */
export function rectangle(pen: Pen, x: number, y: number, width: number, height: number): Pen {
  return polygon(pen, [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

/** A trapezium with upright symmetry about `x`: at each of two heights its half width. */
export function trapezium(
  pen: Pen,
  x: number,
  [topY, topHalf]: readonly [y: number, halfWidth: number],
  [footY, footHalf]: readonly [y: number, halfWidth: number],
): Pen {
  return polygon(pen, [
    [x - topHalf, topY],
    [x + topHalf, topY],
    [x + footHalf, footY],
    [x - footHalf, footY],
  ]);
}

/** An ellipse. */
export function ellipse(pen: Pen, x: number, y: number, radiusX: number, radiusY: number): Pen {
  const kx = radiusX * CIRCLE;
  const ky = radiusY * CIRCLE;
  return pen
    .move(x - radiusX, y)
    .cubic([x - radiusX, y - ky], [x - kx, y - radiusY], [x, y - radiusY])
    .cubic([x + kx, y - radiusY], [x + radiusX, y - ky], [x + radiusX, y])
    .cubic([x + radiusX, y + ky], [x + kx, y + radiusY], [x, y + radiusY])
    .cubic([x - kx, y + radiusY], [x - radiusX, y + ky], [x - radiusX, y])
    .close();
}

/** A circle. */
export function circle(pen: Pen, x: number, y: number, radius: number): Pen {
  return ellipse(pen, x, y, radius, radius);
}

/** A lens lying flat: a glint on water, an eye. */
export function lens(pen: Pen, x: number, y: number, halfWidth: number, halfHeight: number): Pen {
  return pen
    .move(x - halfWidth, y)
    .quad(x, y - halfHeight * 2, x + halfWidth, y)
    .quad(x, y + halfHeight * 2, x - halfWidth, y)
    .close();
}

/** Continues the pen from the first to the last point by a Catmull-Rom spline; the pen must already stand on the first. */
export function splineThrough(pen: Pen, points: readonly Point[]): Pen {
  for (let i = 0; i + 1 < points.length; i++) {
    const before = points[Math.max(0, i - 1)]!;
    const from = points[i]!;
    const to = points[i + 1]!;
    const after = points[Math.min(points.length - 1, i + 2)]!;
    pen.cubic(
      [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    );
  }
  return pen;
}

/** A smooth closed outline through the points. */
export function blob(pen: Pen, points: readonly Point[]): Pen {
  const count = points.length;
  pen.move(points[0]![0], points[0]![1]);
  for (let i = 0; i < count; i++) {
    const before = points[(i + count - 1) % count]!;
    const from = points[i]!;
    const to = points[(i + 1) % count]!;
    const after = points[(i + 2) % count]!;
    pen.cubic(
      [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    );
  }
  return pen.close();
}

/** Everything below a smooth line: the line from left to right, closed along `floorY`. */
export function ground(pen: Pen, line: readonly Point[], floorY: number): Pen {
  const first = line[0]!;
  const last = line[line.length - 1]!;
  splineThrough(pen.move(first[0], first[1]), line);
  return pen.line(last[0], floorY).line(first[0], floorY).close();
}

/** Continues along a circle from one angle to another (radians, y down), split so that each cubic spans at most 60 degrees. */
export function arcTo(pen: Pen, centre: Point, radius: number, angles: readonly [number, number]): Pen {
  const [from, to] = angles;
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 3)));
  const step = (to - from) / pieces;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  for (let i = 0; i < pieces; i++) {
    const a = from + i * step;
    const b = a + step;
    const start: Point = [centre[0] + Math.cos(a) * radius, centre[1] + Math.sin(a) * radius];
    const end: Point = [centre[0] + Math.cos(b) * radius, centre[1] + Math.sin(b) * radius];
    pen.cubic(
      [start[0] - Math.sin(a) * reach, start[1] + Math.cos(a) * reach],
      [end[0] + Math.sin(b) * reach, end[1] - Math.cos(b) * reach],
      end,
    );
  }
  return pen;
}
