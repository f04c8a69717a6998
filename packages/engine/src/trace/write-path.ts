import { PIECE_NUMBERS, START_NUMBERS, type Ring } from './shape.ts';

/** How path data is written. */
export interface PathFormat {
  /** Units of the document a unit of the rings, across and down. */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Decimals that are kept. */
  readonly decimals: 1 | 2;
  /** Relative commands without needless characters; absolute commands otherwise. */
  readonly isCompact: boolean;
}

/** How far a control point may lie beside the chord of a piece that is written as a straight line, units of the last decimal. */
const STRAIGHT = { 1: 1, 2: 8 } as const;

/** Path data of the rings. Pieces that are straight become lines; what is shorter than the last decimal is left out. */
export function writePath(rings: readonly Ring[], format: PathFormat): string {
  let out = '';
  for (const ring of rings) out += writeRing(ring, format);
  return out;
}

function writeRing(ring: Ring, { scaleX, scaleY, decimals, isCompact }: PathFormat): string {
  const unit = 10 ** decimals;
  const pointAt = (i: number): Point => [
    Math.round((ring[i] ?? 0) * scaleX * unit),
    Math.round((ring[i + 1] ?? 0) * scaleY * unit),
  ];
  const straight = STRAIGHT[decimals];
  const start = pointAt(0);
  const write = isCompact ? relativeWriter(unit, start) : absoluteWriter(unit, start);
  let at = start;
  // The end of a line that is held back while the next pieces go on in its direction.
  let held = start;
  let pieces = 0;
  const release = () => {
    if (isSame(held, at)) return;
    write.line(held);
    at = held;
    pieces++;
  };
  for (let i = START_NUMBERS; i + PIECE_NUMBERS <= ring.length; i += PIECE_NUMBERS) {
    const [first, second, to] = [pointAt(i), pointAt(i + 2), pointAt(i + 4)];
    const chord = { from: held, to, tolerance: straight };
    if (isBeside(first, chord) && isBeside(second, chord)) {
      if (!isOnward(at, held, to)) release();
      held = to;
      continue;
    }
    release();
    write.curve(first, second, to);
    at = held = to;
    pieces++;
  }
  // The way back to the start is drawn by closing.
  if (!isSame(held, start)) release();
  return pieces === 0 ? '' : write.end();
}

/** x and y in units of the last decimal. */
type Point = readonly [x: number, y: number];

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

interface Chord {
  readonly from: Point;
  readonly to: Point;
  readonly tolerance: number;
}

/** Whether a control point lies on the chord, within the tolerance, and between its ends. */
function isBeside([x, y]: Point, { from: [ax, ay], to: [bx, by], tolerance }: Chord): boolean {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return (x - ax) ** 2 + (y - ay) ** 2 <= tolerance * tolerance;
  const along = (x - ax) * dx + (y - ay) * dy;
  const beside = (x - ax) * dy - (y - ay) * dx;
  return along >= 0 && along <= length2 && beside * beside <= tolerance * tolerance * length2;
}

/** Whether the way from `held` to `to` goes exactly on from `at` to `held`. */
function isOnward(at: Point, held: Point, to: Point): boolean {
  const [ax, ay] = [held[0] - at[0], held[1] - at[1]];
  const [bx, by] = [to[0] - held[0], to[1] - held[1]];
  return ax * by === ay * bx && ax * bx + ay * by >= 0;
}

interface PathWriter {
  readonly line: (to: Point) => void;
  readonly curve: (first: Point, second: Point, to: Point) => void;
  readonly end: () => string;
}

function absoluteWriter(unit: number, start: Point): PathWriter {
  const text = (...points: readonly Point[]) => points.map(([x, y]) => `${x / unit} ${y / unit}`).join(' ');
  let out = `M${text(start)}`;
  return {
    line: (to) => (out += ` L${text(to)}`),
    curve: (first, second, to) => (out += ` C${text(first, second, to)}`),
    end: () => `${out} Z `,
  };
}

const MINUS = 45;
const DOT = 46;

/**
 * Writes the shortest form: relative, a letter only where it changes, no spaces where a sign or a dot parts numbers, no zeros
 * before dots.
 */
function relativeWriter(unit: number, start: Point): PathWriter {
  let out = '';
  let letter = '';
  let hasDot = false;
  let [atX, atY] = [0, 0];
  const command = (next: string, ...values: readonly number[]) => {
    let isFirst = next !== letter;
    if (isFirst) hasDot = false;
    if (isFirst) out += next;
    letter = next;
    for (const value of values) {
      const text = shortNumber(value, unit);
      const code = text.charCodeAt(0);
      const isApart = isFirst || code === MINUS || (code === DOT && hasDot);
      out += isApart ? text : ` ${text}`;
      isFirst = false;
      hasDot = text.includes('.');
    }
  };
  const moveTo = ([x, y]: Point) => {
    atX = x;
    atY = y;
  };
  command('M', ...start);
  moveTo(start);
  return {
    line: (to) => {
      const [dx, dy] = [to[0] - atX, to[1] - atY];
      if (dx === 0) command('v', dy);
      else if (dy === 0) command('h', dx);
      else command('l', dx, dy);
      moveTo(to);
    },
    curve: ([x1, y1], [x2, y2], to) => {
      command('c', x1 - atX, y1 - atY, x2 - atX, y2 - atY, to[0] - atX, to[1] - atY);
      moveTo(to);
    },
    end: () => `${out}z`,
  };
}

/** Short numbers come again and again: their texts, by unit. */
const REMEMBERED = 4096;
const texts = new Map<number, string[]>();

function shortNumber(value: number, unit: number): string {
  if (value <= -REMEMBERED || value >= REMEMBERED) return formatted(value, unit);
  let known = texts.get(unit);
  if (known === undefined) texts.set(unit, (known = []));
  return (known[value + REMEMBERED] ??= formatted(value, unit));
}

function formatted(value: number, unit: number): string {
  return String(value / unit).replace(/^(-?)0\./, '$1.');
}
