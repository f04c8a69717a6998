import type { Pen, Point } from '../pen.ts';

/** Maps local coordinates (x right, y down, origin at the foot) into the picture: scaled, turned by `angle` radians, moved. */
export type Frame = (x: number, y: number) => Point;

/** A {@link Frame} at a point. */
export function frameAt(originX: number, originY: number, scale: number, angle = 0): Frame {
  const cos = Math.cos(angle) * scale;
  const sin = Math.sin(angle) * scale;
  return (x, y) => [originX + x * cos - y * sin, originY + x * sin + y * cos];
}

/** One command of a local outline: `[x, y]` is a line, `[cx, cy, x, y]` a quadratic. */
export type Stroke = readonly [number, number] | readonly [number, number, number, number];

/** Draws a local outline through a frame; the first entry is where the pen goes down. */
export function trace(pen: Pen, frame: Frame, strokes: readonly Stroke[], closed = true): Pen {
  strokes.forEach((stroke, index) => {
    if (stroke.length === 4) {
      const control = frame(stroke[0], stroke[1]);
      const end = frame(stroke[2], stroke[3]);
      pen.quad(control[0], control[1], end[0], end[1]);
    } else {
      const [x, y] = frame(stroke[0], stroke[1]);
      if (index === 0) pen.move(x, y);
      else pen.line(x, y);
    }
  });
  return closed ? pen.close() : pen;
}
