import { PIECE_NUMBERS, START_NUMBERS, type Ring, type Shape } from './shape.ts';

/** Called for each run of pixels that a shape covers: row y, columns from `start` up to, not including, `end`. */
export type VisitRun = (index: number, y: number, start: number, end: number) => void;

interface Grid {
  readonly width: number;
  readonly height: number;
  /** Pixels of the grid a unit of the shapes. */
  readonly scale: number;
}

/** Straight pieces that stand for a curve: shapes are painted to be counted, not to be looked at. */
const CURVE_STEPS = 4;

/** Walks over the pixels (by their centres) of every shape, from the back to the front; rings follow the nonzero rule. */
export function paintShapes(shapes: readonly Shape[], { width, height, scale }: Grid, visit: VisitRun): void {
  const rows: Crossing[][] = Array.from({ length: height }, () => []);
  shapes.forEach(({ rings }, index) => {
    let top = height;
    let bottom = -1;
    const cross = (fromX: number, fromY: number, toX: number, toY: number) => {
      const winding = toY > fromY ? 1 : -1;
      const [lowX, lowY, highX, highY] = winding > 0 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
      const first = Math.max(0, Math.ceil(lowY - 0.5));
      const last = Math.min(height - 1, Math.ceil(highY - 0.5) - 1);
      for (let y = first; y <= last; y++) {
        const x = lowX + ((y + 0.5 - lowY) / (highY - lowY)) * (highX - lowX);
        rows[y]?.push({ x, winding });
      }
      if (first <= last) {
        top = Math.min(top, first);
        bottom = Math.max(bottom, last);
      }
    };
    for (const ring of rings) walkRing(ring, scale, cross);
    for (let y = top; y <= bottom; y++) {
      const crossings = rows[y];
      if (crossings === undefined || crossings.length === 0) continue;
      crossings.sort((a, b) => a.x - b.x);
      visitRow(crossings, width, (start, end) => visit(index, y, start, end));
      crossings.length = 0;
    }
  });
}

interface Crossing {
  readonly x: number;
  readonly winding: number;
}

function visitRow(crossings: readonly Crossing[], width: number, visit: (start: number, end: number) => void): void {
  let depth = 0;
  let from = 0;
  for (const { x, winding } of crossings) {
    const before = depth;
    depth += winding;
    if (before === 0) from = x;
    else if (depth === 0) {
      const start = Math.max(0, Math.ceil(from - 0.5));
      const end = Math.min(width, Math.ceil(x - 0.5));
      if (start < end) visit(start, end);
    }
  }
}

function walkRing(
  ring: Ring,
  scale: number,
  line: (fromX: number, fromY: number, toX: number, toY: number) => void,
): void {
  const at = (k: number) => (ring[k] ?? 0) * scale;
  const startX = at(0);
  const startY = at(1);
  let x = startX;
  let y = startY;
  const to = (nextX: number, nextY: number) => {
    if (nextY !== y) line(x, y, nextX, nextY);
    x = nextX;
    y = nextY;
  };
  for (let i = START_NUMBERS; i + PIECE_NUMBERS <= ring.length; i += PIECE_NUMBERS) {
    const fromX = x;
    const fromY = y;
    for (let step = 1; step <= CURVE_STEPS; step++) {
      const t = step / CURVE_STEPS;
      const u = 1 - t;
      const [w0, w1, w2, w3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      to(
        w0 * fromX + w1 * at(i) + w2 * at(i + 2) + w3 * at(i + 4),
        w0 * fromY + w1 * at(i + 1) + w2 * at(i + 3) + w3 * at(i + 5),
      );
    }
  }
  to(startX, startY);
}
