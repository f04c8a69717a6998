/** A point of a drawing, px. */
export type Point = readonly [number, number];

/** Writes SVG path data with absolute M, L, Q, C and Z only, so that every style can read it back. */
export interface Pen {
  move(x: number, y: number): Pen;
  line(x: number, y: number): Pen;
  quad(controlX: number, controlY: number, x: number, y: number): Pen;
  cubic(c1: Point, c2: Point, end: Point): Pen;
  close(): Pen;
  /** The path so far. */
  readonly d: string;
}

/** Tenths of a pixel are finer than any output needs and keep files small. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** A new pen; `mapX` and `mapY` are applied to every position (a mirrored layout is drawn with the same code). */
export function createPen(mapX: (x: number) => number = (x) => x, mapY: (y: number) => number = (y) => y): Pen {
  let d = '';
  const at = (x: number, y: number): string => `${formatNumber(mapX(x))} ${formatNumber(mapY(y))}`;
  const pen: Pen = {
    move(x, y) {
      d += `M${at(x, y)}`;
      return pen;
    },
    line(x, y) {
      d += `L${at(x, y)}`;
      return pen;
    },
    quad(controlX, controlY, x, y) {
      d += `Q${at(controlX, controlY)} ${at(x, y)}`;
      return pen;
    },
    cubic(c1, c2, end) {
      d += `C${at(c1[0], c1[1])} ${at(c2[0], c2[1])} ${at(end[0], end[1])}`;
      return pen;
    },
    close() {
      d += 'Z';
      return pen;
    },
    get d() {
      return d;
    },
  };
  return pen;
}
