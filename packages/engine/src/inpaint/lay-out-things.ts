import { createRandom, deriveSeed, type Rect } from '@backlot/kernels';
import type { Glyph } from '../scene/glyphs/glyph.ts';
import { glyphBounds } from '../scene/glyphs/glyph-shapes.ts';
import { objectSize } from '../scene/glyphs/object-size.ts';
import type { WantedThing } from './read-request.ts';

/** One piece of a group, in parts of the group's height; the group starts at 0, 0 and all stand on its lower edge. */
export interface GroupPiece {
  readonly glyph: Glyph;
  readonly box: Rect;
}

/** Things side by side. */
export interface Group {
  readonly pieces: readonly GroupPiece[];
  /** Width over height. */
  readonly aspect: number;
  readonly isAloft: boolean;
}

/** More pieces than this are not drawn: a mask has little room. */
const MOST_PIECES = 6;
/** Space between pieces, parts of the group's height; negative would overlap. */
const GAP = 0.04;
/** How much of the differences in size remains. */
const DIFFERENCE = 0.6;

/** Rows behind each other: how far up the next one stands, and how much smaller it is. */
const ROW_RISE = 0.42;
const ROW_SCALE = 0.88;
const MOST_ROWS = 2;
/** Fewer pieces stand in one row: behind a single one nothing can be seen. */
const LEAST_FOR_ROWS = 3;

/**
 * Puts things on one ground, each as large as its kind is beside the others: side by side, or in rows behind each other where that
 * fills the room (its width over its height) better. The seed orders those of one size.
 */
export function layOutThings(things: readonly WantedThing[], roomAspect: number, seed: number): Group {
  const random = createRandom(deriveSeed(seed, 'group'));
  const all = things
    .flatMap((thing) => Array.from({ length: thing.count }, () => thing))
    .slice(0, MOST_PIECES)
    .map(({ glyph, lemma }) => ({ glyph, height: objectSize(lemma) ** DIFFERENCE, turn: random() }))
    // Who is small stands in front; among equals the seed decides.
    .toSorted((one, other) => one.height - other.height || one.turn - other.turn);
  const tries = Array.from({ length: all.length < LEAST_FOR_ROWS ? 1 : MOST_ROWS }, (_, row) => inRows(all, row + 1));
  // The larger one piece gets in the room, the better.
  const scaleOf = ({ aspect, unit }: Rows) => unit * Math.min(1, roomAspect / aspect);
  const best = tries.reduce((one, other) => (scaleOf(other) > scaleOf(one) * 1.05 ? other : one));
  return { pieces: best.pieces, aspect: best.aspect, isAloft: things.every(({ isAloft }) => isAloft) };
}

interface Rows extends Pick<Group, 'pieces' | 'aspect'> {
  /** Height of the front row, parts of the whole. */
  readonly unit: number;
}

function inRows(all: readonly { readonly glyph: Glyph; readonly height: number }[], rows: number): Rows {
  const perRow = Math.ceil(all.length / rows);
  const lines = Array.from({ length: rows }, (_, row) => inLine(all.slice(row * perRow, (row + 1) * perRow))).filter(
    ({ pieces }) => pieces.length > 0,
  );
  const width = Math.max(...lines.map((line, row) => line.width * ROW_SCALE ** row));
  const height = Math.max(...lines.map((line, row) => row * ROW_RISE + line.height * ROW_SCALE ** row));
  // From back to front, every row in the middle.
  const pieces = lines.toReversed().flatMap((line, fromBack) => {
    const row = lines.length - 1 - fromBack;
    const scale = ROW_SCALE ** row / height;
    const left = (width / height - line.width * scale) / 2;
    const ground = 1 - (row * ROW_RISE) / height;
    return line.pieces.map(({ glyph, box }) => ({
      glyph,
      box: {
        x: left + box.x * scale,
        y: ground - box.height * scale,
        width: box.width * scale,
        height: box.height * scale,
      },
    }));
  });
  return { pieces, aspect: width / height, unit: 1 / height };
}

/** One row, standing on 0. */
function inLine(all: readonly { readonly glyph: Glyph; readonly height: number }[]): {
  readonly pieces: readonly GroupPiece[];
  readonly width: number;
  readonly height: number;
} {
  let x = 0;
  const pieces = all.map(({ glyph, height }) => {
    const bounds = glyphBounds(glyph);
    const width = (height * (bounds.right - bounds.left)) / (bounds.bottom - bounds.top);
    const box = { x, y: -height, width, height };
    x += width + GAP;
    return { glyph, box };
  });
  return { pieces, width: x - GAP, height: Math.max(0, ...all.map(({ height }) => height)) };
}
