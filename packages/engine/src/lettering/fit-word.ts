import { createPen, type Pen, type Point } from '../scene/vector/pen.ts';
import { extentOf, perspective, type Quad } from './quad.ts';
import type { TypefaceName } from './typeface.ts';
import { wordOutline, type OutlinePiece } from './word-outline.ts';

/** A word in its place. */
export interface FittedWord {
  /** SVG path data, px; filled with the non-zero rule. */
  readonly d: string;
  /** Mean height of its capitals, px. */
  readonly capPx: number;
  /** Mean width of its letters, px. */
  readonly letterPx: number;
}

/** Free space at each side of the polygon, part of its height: letters do not touch the edge. */
const PADDING = 0.07;
/** Letters are widened or narrowed this far to fill a polygon; then they are spaced, or stay lower than it is. */
const WIDEST = 1.35;
const NARROWEST = 0.55;
/** Most space between letters, in heights of a capital. */
const MOST_SPACING = 0.6;
/** Curves are cut in so many before they are seen in perspective: what is left of the error is far below a pixel. */
const CUTS = 4;

/** Sets a word into a quad: as large as fits, in perspective, centred. */
export function fitWord(text: string, name: TypefaceName, quad: Quad): FittedWord {
  const extent = extentOf(quad);
  const paddingPx = Math.min(extent.width, extent.height) * PADDING;
  const innerWidth = extent.width - 2 * paddingPx;
  const innerHeight = extent.height - 2 * paddingPx;
  const plain = wordOutline(text, name);
  const aspect = innerWidth / innerHeight;
  const wanted = (aspect * plain.height) / Math.max(plain.width, 1e-6);
  const spacing =
    wanted <= WIDEST || plain.gaps === 0
      ? 0
      : Math.min(MOST_SPACING, ((wanted / WIDEST - 1) * plain.width) / plain.gaps);
  const outline = spacing > 0 ? wordOutline(text, name, spacing) : plain;
  const stretch = (aspect * outline.height) / Math.max(outline.width, 1e-6);
  // A word too long for its polygon is set lower, one too short narrower than it.
  const shareY = Math.min(1, stretch / NARROWEST);
  const shareX = Math.min(1, WIDEST / stretch);
  const map = perspective(quad);
  const marginX = paddingPx / extent.width + ((1 - shareX) / 2) * (innerWidth / extent.width);
  const marginY = paddingPx / extent.height + ((1 - shareY) / 2) * (innerHeight / extent.height);
  const place = ([x, y]: Point): Point =>
    map(marginX + (x / outline.width) * (1 - 2 * marginX), marginY + (y / outline.height) * (1 - 2 * marginY));
  const capPx = (innerHeight * shareY) / outline.height;
  return { d: pathOf(outline.pieces, place), capPx, letterPx: (innerWidth * shareX) / (outline.gaps + 1) };
}

function pathOf(pieces: readonly OutlinePiece[], place: (point: Point) => Point): string {
  const pen = createPen();
  let current: Point = [0, 0];
  for (const { kind, points } of pieces) {
    const end = points[points.length - 1] ?? current;
    draw(pen, kind, [current, ...points], place);
    current = end;
  }
  return pen.d;
}

function draw(pen: Pen, kind: OutlinePiece['kind'], points: readonly Point[], place: (point: Point) => Point): void {
  switch (kind) {
    case 'close':
      pen.close();
      return;
    case 'move':
      for (const point of points.slice(1)) pen.move(...place(point));
      return;
    case 'line':
      for (const point of points.slice(1)) pen.line(...place(point));
      return;
    case 'quad':
    case 'cubic':
      for (let i = 0; i < CUTS; i++) {
        const [, first = [0, 0], second = first, third] = cut(points, i / CUTS, (i + 1) / CUTS).map(place);
        if (third === undefined) pen.quad(...first, ...second);
        else pen.cubic(first, second, third);
      }
  }
}

/** The part of a Bezier curve between two parameters, by its blossom (Farin, "Curves and surfaces for CAGD", 4.4). */
function cut(curve: readonly Point[], start: number, end: number): Point[] {
  const degree = curve.length - 1;
  return curve.map((_, index) => {
    let points = curve;
    for (let step = 0; step < degree; step++) {
      const share = step < degree - index ? start : end;
      points = points.slice(1).map((point, i) => mix(points[i] ?? point, point, share));
    }
    return points[0] ?? [0, 0];
  });
}

function mix(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
