import type { Surface } from '../../path-tracer/surface.ts';
import { joined, one, type Piece } from '../piece.ts';
import { block, type Range } from '../trace/solid.ts';

/** A hole in a wall. `along` runs in x (back, front) or z (left, right). */
export interface Opening {
  readonly wall: WallName;
  readonly along: Range;
  readonly y: Range;
}

export type WallName = 'back' | 'left' | 'right' | 'front';

export interface ShellOptions {
  readonly x: Range;
  readonly z: Range;
  readonly height: number;
  readonly walls: Surface;
  /** Walls that differ from the others. */
  readonly back?: Surface;
  readonly left?: Surface;
  readonly right?: Surface;
  readonly floor: Surface;
  readonly isFloorUpright?: boolean;
  readonly ceiling: Surface;
  readonly openings?: readonly Opening[];
  /** Skirting boards, where wanted. */
  readonly skirting?: Surface;
}

/** Thickness of outer walls: how deep windows sit. */
export const WALL_THICKNESS = 0.22;
const THIN = 0.1;

/** Four walls, floor and ceiling around x and z, with holes for windows and doors. */
export function shell(options: ShellOptions): Piece {
  const { x, z, height, walls, floor, ceiling, openings = [], isFloorUpright = false } = options;
  const outX: Range = [x[0] - WALL_THICKNESS, x[1] + WALL_THICKNESS];
  const outZ: Range = [z[0] - WALL_THICKNESS, z[1] + WALL_THICKNESS];
  const pieces = [
    one(block(outX, [-THIN, 0], outZ), floor, isFloorUpright),
    one(block(outX, [height, height + THIN], outZ), ceiling),
  ];
  const names: readonly WallName[] = ['back', 'left', 'right', 'front'];
  for (const name of names) {
    const isAcross = name === 'back' || name === 'front';
    const span = isAcross ? outX : outZ;
    const thick: Range =
      name === 'back'
        ? [outZ[0], z[0]]
        : name === 'front'
          ? [z[1], outZ[1]]
          : name === 'left'
            ? [outX[0], x[0]]
            : [x[1], outX[1]];
    const surface = (name === 'front' ? undefined : options[name]) ?? walls;
    const holes = openings.filter(({ wall }) => wall === name);
    for (const [along, y] of wallParts(span, [0, height], holes))
      pieces.push(one(isAcross ? block(along, y, thick) : block(thick, y, along), surface));
  }
  if (options.skirting) {
    const h: Range = [0, 0.09];
    pieces.push(
      one(block(x, h, [z[0], z[0] + 0.015]), options.skirting),
      one(block([x[0], x[0] + 0.015], h, z), options.skirting),
      one(block([x[1] - 0.015, x[1]], h, z), options.skirting),
    );
  }
  return joined(...pieces);
}

/** Cuts a wall into the rectangles around its holes, which must not overlap along the wall. */
function wallParts(span: Range, height: Range, holes: readonly Opening[]): (readonly [Range, Range])[] {
  const sorted = holes.toSorted((a, b) => a.along[0] - b.along[0]);
  const parts: (readonly [Range, Range])[] = [];
  let from = span[0];
  for (const { along, y } of sorted) {
    if (along[0] > from) parts.push([[from, along[0]], height]);
    if (y[0] > height[0]) parts.push([along, [height[0], y[0]]]);
    if (y[1] < height[1]) parts.push([along, [y[1], height[1]]]);
    from = along[1];
  }
  parts.push([[from, span[1]], height]);
  return parts;
}
