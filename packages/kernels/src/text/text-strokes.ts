import type { Raster } from '../image/raster.ts';
import type { Rect } from '../image/rect.ts';
import { squaredDistance } from '../morphology/distance.ts';

/** Where a line of text is. */
export interface TextPlace {
  /** The box of the line, px, within the picture. */
  readonly box: Rect;
  /** 1 where the line is, row by row of the box. */
  readonly inside: Uint8Array;
  /** Height of its letters with the room above and below them, px. */
  readonly heightPx: number;
}

/** Pixels of a picture: 1 where they are marked, row by row of the box. */
export interface Strokes {
  readonly box: Rect;
  readonly inside: Uint8Array;
}

/** Outlines, shadows and swashes reach beyond a line, as shares of its height, and at least, px. */
const REACH_SHARE = 0.15;
const MIN_REACH_PX = 3;
/** The ground that letters are compared with lies around them up to this share of the height, and at least, px. */
const GROUND_SHARE = 1;
const MIN_GROUND_PX = 12;
/** Colours are counted in cubes of 16 levels a side. */
const LEVEL_BITS = 4;
const CUBES = 1 << (3 * LEVEL_BITS);
/** A colour that is this many times as frequent in the line as around it belongs to letters; less will do for the ink that they are full of. */
const LETTER_RATIO = 5;
const INK_RATIO = 2;
/** Ink is a colour that this share of the line has: a ground with texture scatters over many. */
const INK_SHARE = 0.1;
/** Soft edges, and the blocks of JPEG around letters, as a share of the height, and at least, px. */
const SOFT_SHARE = 0.07;
const MIN_SOFT_PX = 2.5;
/** Letters cover no less and, with soft edges, no more of a line: otherwise colour does not tell them from their ground. */
const LEAST_SHARE = 0.08;
const MOST_SHARE = 0.85;
/** The widest room between words, as a share of the height: where nothing is marked for longer, letters were taken for ground. */
const MOST_GAP_SHARE = 0.8;

/**
 * The strokes of the letters of a line with their outlines, shadows and soft edges: what has a colour that is rarer around the line.
 * `taken` marks the pixels (not 0) of all lines, which are no ground. The whole line, with room around it, where colour does not tell its
 * letters apart.
 */
export function textStrokes(picture: Raster, place: TextPlace, taken: Uint8Array): Strokes {
  const { heightPx } = place;
  const reachPx = Math.max(MIN_REACH_PX, REACH_SHARE * heightPx);
  const groundPx = Math.max(MIN_GROUND_PX, GROUND_SHARE * heightPx);
  const box = grownBox(place.box, Math.ceil(reachPx + groundPx), picture);
  const distance = squaredDistance(insideOf(place, box), box.width, box.height, reachPx + groundPx);
  const line = nearerThan(distance, reachPx);
  const kinds = cubesOf(picture, box);
  const isLetter = letterCubes(kinds, line, groundOf(distance, reachPx + groundPx, { box, taken, line, picture }));
  const softPx = Math.max(MIN_SOFT_PX, SOFT_SHARE * heightPx);
  const strokes = line.map((value, i) => (value === 1 ? isLetter[kinds[i]!]! : 0));
  const soft = nearerThan(squaredDistance(strokes, box.width, box.height, softPx), softPx);
  for (let i = 0; i < soft.length; i++) soft[i]! &= line[i]!;
  const lineArea = sumOf(line);
  const isTold =
    sumOf(strokes) >= LEAST_SHARE * lineArea &&
    sumOf(soft) <= MOST_SHARE * lineArea &&
    longestGap(strokes, box, place) <= MOST_GAP_SHARE * heightPx;
  return { box, inside: isTold ? soft : line };
}

/** The longest way along the longer side of a line's box on which no stroke stands, px. */
function longestGap(strokes: Uint8Array, box: Rect, { box: lineBox }: TextPlace): number {
  const isWide = lineBox.width >= lineBox.height;
  const left = lineBox.x - box.x;
  const top = lineBox.y - box.y;
  const hasStroke = new Uint8Array(isWide ? lineBox.width : lineBox.height);
  for (let y = 0; y < lineBox.height; y++)
    for (let x = 0; x < lineBox.width; x++)
      if (strokes[(top + y) * box.width + left + x] === 1) hasStroke[isWide ? x : y] = 1;
  let longest = 0;
  for (let i = 0, gap = 0; i < hasStroke.length; i++) {
    gap = hasStroke[i] === 1 ? 0 : gap + 1;
    longest = Math.max(longest, gap);
  }
  return longest;
}

function insideOf({ box: from, inside }: TextPlace, box: Rect): Uint8Array {
  const out = new Uint8Array(box.width * box.height);
  for (let y = 0; y < from.height; y++) {
    const to = (from.y + y - box.y) * box.width + from.x - box.x;
    out.set(inside.subarray(y * from.width, (y + 1) * from.width), to);
  }
  return out;
}

function nearerThan(distance: Float32Array, px: number): Uint8Array {
  const out = new Uint8Array(distance.length);
  for (let i = 0; i < out.length; i++) out[i] = distance[i]! <= px * px ? 1 : 0;
  return out;
}

interface Ground {
  readonly box: Rect;
  readonly taken: Uint8Array;
  readonly line: Uint8Array;
  readonly picture: Raster;
}

/** 1 around the line where no text is. */
function groundOf(distance: Float32Array, px: number, { box, taken, line, picture }: Ground): Uint8Array {
  const out = nearerThan(distance, px);
  for (let y = 0, i = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++, i++)
      if (line[i] === 1 || taken[(box.y + y) * picture.width + box.x + x]! > 0) out[i] = 0;
  return out;
}

/** For each pixel of the box the cube that its colour lies in. */
function cubesOf({ width, data }: Raster, box: Rect): Uint16Array {
  const out = new Uint16Array(box.width * box.height);
  const shift = 8 - LEVEL_BITS;
  for (let y = 0, to = 0; y < box.height; y++)
    for (let i = ((box.y + y) * width + box.x) * 4, end = i + box.width * 4; i < end; i += 4)
      out[to++] =
        ((data[i]! >> shift) << (2 * LEVEL_BITS)) | ((data[i + 1]! >> shift) << LEVEL_BITS) | (data[i + 2]! >> shift);
  return out;
}

/** 1 for the cubes whose colours letters have. */
function letterCubes(kinds: Uint16Array, line: Uint8Array, ground: Uint8Array): Uint8Array {
  const inLine = smoothed(frequencies(kinds, line));
  const around = smoothed(frequencies(kinds, ground));
  return Uint8Array.from(inLine, (share, cube) =>
    share > (share >= INK_SHARE ? INK_RATIO : LETTER_RATIO) * around[cube]! ? 1 : 0,
  );
}

function frequencies(kinds: Uint16Array, where: Uint8Array): Float32Array {
  const out = new Float32Array(CUBES);
  const weight = 1 / Math.max(1, sumOf(where));
  for (let i = 0; i < kinds.length; i++) if (where[i] === 1) out[kinds[i]!]! += weight;
  return out;
}

/** Each cube with a part of its six neighbours: noise scatters one colour over several. */
function smoothed(counts: Float32Array): Float32Array {
  const side = 1 << LEVEL_BITS;
  const out = counts.slice();
  for (const step of [1, side, side * side])
    for (let cube = 0; cube < CUBES; cube++) {
      const at = Math.floor(cube / step) % side;
      if (at > 0) out[cube]! += counts[cube - step]! / 2;
      if (at < side - 1) out[cube]! += counts[cube + step]! / 2;
    }
  return out;
}

function grownBox({ x, y, width, height }: Rect, byPx: number, picture: Raster): Rect {
  const left = Math.max(0, x - byPx);
  const top = Math.max(0, y - byPx);
  return {
    x: left,
    y: top,
    width: Math.min(picture.width, x + width + byPx) - left,
    height: Math.min(picture.height, y + height + byPx) - top,
  };
}

function sumOf(values: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
