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
  const unit = 10 ** format.decimals;
  const writer = format.isCompact ? relativeWriter(unit) : absoluteWriter(unit);
  let out = '';
  for (const ring of rings) out += writeRing(ring, format, writer);
  return out;
}

function writeRing(ring: Ring, { scaleX, scaleY, decimals }: PathFormat, write: PathWriter): string {
  const unit = 10 ** decimals;
  const pointAt = (i: number): Point => [
    Math.round((ring[i] ?? 0) * scaleX * unit),
    Math.round((ring[i + 1] ?? 0) * scaleY * unit),
  ];
  const straight = STRAIGHT[decimals];
  const start = pointAt(0);
  write.begin(start);
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

/** Writes ring after ring. */
interface PathWriter {
  readonly begin: (at: Point) => void;
  readonly line: (to: Point) => void;
  readonly curve: (first: Point, second: Point, to: Point) => void;
  readonly end: () => string;
}

function absoluteWriter(unit: number): PathWriter {
  const text = (...points: readonly Point[]) => points.map(([x, y]) => `${x / unit} ${y / unit}`).join(' ');
  let out = '';
  return {
    begin: (at) => (out = `M${text(at)}`),
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
function relativeWriter(unit: number): PathWriter {
  const text = shortTexts(unit);
  let out = '';
  let letter = '';
  let isFirst = true;
  let hasDot = false;
  let [atX, atY] = [0, 0];
  const command = (next: string) => {
    isFirst = next !== letter;
    if (!isFirst) return;
    out += next;
    letter = next;
    hasDot = false;
  };
  const number = (value: number) => {
    const next = text(value);
    const code = next.charCodeAt(0);
    out += isFirst || code === MINUS || (code === DOT && hasDot) ? next : ` ${next}`;
    isFirst = false;
    hasDot = value % unit !== 0;
  };
  const moveTo = (to: Point) => {
    atX = to[0];
    atY = to[1];
  };
  const offset = (to: Point) => {
    number(to[0] - atX);
    number(to[1] - atY);
  };
  return {
    begin: (at) => {
      out = letter = '';
      [atX, atY] = [0, 0];
      command('M');
      offset(at);
      moveTo(at);
    },
    line: (to) => {
      if (to[0] === atX) {
        command('v');
        number(to[1] - atY);
      } else if (to[1] === atY) {
        command('h');
        number(to[0] - atX);
      } else {
        command('l');
        offset(to);
      }
      moveTo(to);
    },
    curve: (first, second, to) => {
      command('c');
      offset(first);
      offset(second);
      offset(to);
      moveTo(to);
    },
    end: () => `${out}z`,
  };
}

/** Short numbers come again and again: their texts, by unit. */
const REMEMBERED = 4096;
const texts = new Map<number, string[]>();

/** The shortest text of each number of a unit's parts. */
function shortTexts(unit: number): (value: number) => string {
  const known = texts.get(unit) ?? Array.from({ length: 2 * REMEMBERED }, (_, k) => formatted(k - REMEMBERED, unit));
  texts.set(unit, known);
  return (value) => known[value + REMEMBERED] ?? formatted(value, unit);
}

function formatted(value: number, unit: number): string {
  return String(value / unit).replace(/^(-?)0\./, '$1.');
}
