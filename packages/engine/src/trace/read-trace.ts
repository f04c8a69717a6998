import type { RgbBytes } from '@backlot/kernels';
import { hexToRgb } from '../scene/vector/hex-colour.ts';
import type { Ring, Shape } from './shape.ts';

const PATH = '<path d="';
const FILL = '" fill="';
const TRANSLATE = '" transform="translate(';

/**
 * Reads the shapes of the tracer's SVG, from the back to the front. Its paths hold absolute M, C, L and Z and are moved by a
 * `translate`. Throws `RangeError` on anything else.
 */
export function readTrace(svg: string): Shape[] {
  const shapes: Shape[] = [];
  for (let at = svg.indexOf(PATH); at >= 0; at = svg.indexOf(PATH, at)) {
    const start = at + PATH.length;
    const end = svg.indexOf(FILL, start);
    const fillAt = end + FILL.length;
    const fillEnd = svg.indexOf('"', fillAt);
    if (end < 0 || !svg.startsWith(TRANSLATE, fillEnd)) throw new RangeError(`unexpected path at character ${at}`);
    const moveAt = fillEnd + TRANSLATE.length;
    const moveEnd = svg.indexOf(')', moveAt);
    const [moveX = NaN, moveY = NaN] = svg.slice(moveAt, moveEnd).split(',').map(Number);
    const fill: RgbBytes = hexToRgb(svg.slice(fillAt, fillEnd));
    const rings = readRings(svg, { start, end, moveX, moveY });
    if (rings.length > 0) shapes.push({ fill, rings });
    at = moveEnd;
  }
  return shapes;
}

interface PathText {
  /** Where the path data lies in the text. */
  readonly start: number;
  readonly end: number;
  readonly moveX: number;
  readonly moveY: number;
}

const CODE_0 = 48;
const CODE_9 = 57;
const CODE_DOT = 46;
const CODE_MINUS = 45;

function readRings(svg: string, { start, end, moveX, moveY }: PathText): Ring[] {
  const rings: Ring[] = [];
  let ring: number[] = [];
  let isLine = false;
  let pending: number[] = [];
  for (let at = start; at < end;) {
    const code = svg.charCodeAt(at);
    if ((code < CODE_0 || code > CODE_9) && code !== CODE_MINUS) {
      const letter = svg[at++];
      if (letter === ' ' || letter === ',') continue;
      if (letter === 'M') ring = [];
      else if (letter === 'Z') {
        if (ring.length > 2) rings.push(ring);
        ring = [];
      } else if (letter !== 'C' && letter !== 'L') throw new RangeError(`path command ${letter} is not one of M L C Z`);
      isLine = letter === 'L';
      continue;
    }
    // A number, digit by digit: several times faster than Number() on the millions that a photo has.
    const isNegative = code === CODE_MINUS;
    if (isNegative) at++;
    let value = 0;
    let scale = 1;
    let isFraction = false;
    for (; at < end; at++) {
      const digit = svg.charCodeAt(at);
      if (digit >= CODE_0 && digit <= CODE_9) {
        value = value * 10 + digit - CODE_0;
        if (isFraction) scale *= 10;
      } else if (digit === CODE_DOT) isFraction = true;
      else break;
    }
    const isX = (isLine ? pending.length : ring.length) % 2 === 0;
    const number = (isNegative ? -value : value) / scale + (isX ? moveX : moveY);
    if (!isLine) ring.push(number);
    else if (pending.push(number) === 2) {
      pushLine(ring, pending[0] ?? 0, pending[1] ?? 0);
      pending = [];
    }
  }
  return rings;
}

/** A straight piece as a cubic one. */
function pushLine(ring: number[], x: number, y: number): void {
  const fromX = ring.at(-2) ?? 0;
  const fromY = ring.at(-1) ?? 0;
  const third = (from: number, to: number, part: number) => from + ((to - from) * part) / 3;
  ring.push(third(fromX, x, 1), third(fromY, y, 1), third(fromX, x, 2), third(fromY, y, 2), x, y);
}
