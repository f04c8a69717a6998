import type { Surface } from '../../path-tracer/surface.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import { matt } from '../finishes/basic.ts';
import type { Draw } from '../draw.ts';
import { joined, one, placed, type Piece } from '../piece.ts';
import { bowls, jar } from './crockery.ts';
import { herbs } from './plants.ts';
import { block, spunSolid, turn } from '../trace/solid.ts';

const SPINES: readonly Vec3[] = [
  [0.62, 0.58, 0.5],
  [0.7, 0.68, 0.64],
  [0.3, 0.08, 0.05],
  [0.07, 0.12, 0.2],
  [0.1, 0.16, 0.11],
  [0.42, 0.28, 0.12],
  [0.05, 0.05, 0.055],
  [0.5, 0.45, 0.36],
  [0.22, 0.28, 0.32],
  [0.55, 0.35, 0.25],
];
const SURFACES = SPINES.map((colour) => matt(colour));

/** Upright books from x = 0 to `width`, the last one leaning. */
export function books(draw: Draw, width: number, tallest: number = 0.27): Piece {
  const pieces: Piece[] = [];
  let x = 0;
  let height = draw.between(0.7, 0.95) * tallest;
  while (x < width - 0.05) {
    const thick = draw.between(0.018, 0.045);
    if (draw.chance(0.35)) height = draw.between(0.66, 1) * tallest;
    const solid = block(
      [x, x + thick - 0.001],
      [0, height * draw.between(0.96, 1)],
      [0.02, 0.02 + draw.between(0.15, 0.19)],
    );
    const isLast = x + thick >= width - 0.05;
    pieces.push(
      one(
        isLast
          ? { ...spunSolid(solid, turn(0, 0, 14)), centre: [solid.centre[0] + 0.03, solid.centre[1], solid.centre[2]] }
          : solid,
        draw.pick(SURFACES),
      ),
    );
    x += thick;
  }
  return joined(...pieces);
}

/** Books lying on each other about x = 0. */
export function bookPile(draw: Draw): Piece {
  let y = 0;
  return joined(
    ...Array.from({ length: draw.count(2, 5) }, () => {
      const thick = draw.between(0.02, 0.045);
      const half = draw.between(0.1, 0.14);
      const solid = spunSolid(block([-half, half], [y, y + thick], [-0.09, 0.09]), turn(draw.between(-12, 12)));
      y += thick;
      return one(solid, draw.pick(SURFACES));
    }),
  );
}

/** What fills one compartment of a bookcase from x = 0 to `width`. `full` is the share taken by books. */
export function shelfContents(draw: Draw, width: number, full: number): Piece {
  if (width < 0.35 || draw.chance(full)) return books(draw, width * (draw.chance(0.5) ? 1 : draw.between(0.6, 0.95)));
  const rest = draw.pick([jar, bowls, herbs]);
  return joined(
    books(draw, width * 0.45),
    placed(rest(draw), { x: width * 0.72, z: 0.13 }),
    ...(draw.chance(0.4) ? [placed(bookPile(draw), { x: width * 0.72, z: 0.1 })] : []),
  );
}

interface BookcaseOptions {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly surface: Surface;
  readonly back?: Surface;
  readonly full: number;
  /** Height of closed cupboards at the foot. */
  readonly plinth?: number;
}

/** A bookcase from x = 0, filled. */
export function bookcase(
  draw: Draw,
  { width, height, columns, rows, surface, back, full, plinth = 0.08 }: BookcaseOptions,
): Piece {
  const depth = 0.3;
  const board = 0.025;
  const pieces: Piece[] = [];
  if (back) pieces.push(one(block([0, width], [0, height], [0, 0.012]), back));
  for (let i = 0; i <= columns; i++) {
    const x = (width * i) / columns;
    pieces.push(one(block([x - board / 2, x + board / 2], [0, height], [0.012, depth]), surface, true));
  }
  const step = (height - plinth) / rows;
  for (let j = 0; j <= rows; j++) {
    const y = plinth + step * j;
    pieces.push(one(block([0, width], [y - board, y], [0.012, depth - 0.004]), surface));
  }
  if (plinth > 0.2) {
    const wide = width / columns;
    for (let i = 0; i < columns; i++)
      pieces.push(
        one(
          block([i * wide + 0.004, (i + 1) * wide - 0.004], [0.06, plinth - board], [depth - 0.02, depth + 0.01]),
          surface,
        ),
      );
  } else pieces.push(one(block([0, width], [0, plinth - board], [0.012, depth - 0.02]), surface));
  const inner = width / columns - board - 0.02;
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++)
      pieces.push(
        placed(shelfContents(draw, inner, full), {
          x: (width * i) / columns + board / 2 + 0.01,
          y: plinth + step * j,
          z: 0.05,
        }),
      );
  return joined(...pieces);
}
