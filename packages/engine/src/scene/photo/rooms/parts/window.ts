import { fbm } from '@backlot/kernels';
import { AT, plainSurface, type Surface } from '../../path-tracer/surface.ts';
import { luminance, type Vec3 } from '../../path-tracer/vector.ts';
import { joined, lit, one, placed, shining, type Piece } from '../piece.ts';
import { panelLight } from '../trace/room-light.ts';
import { block, rod, type Range } from '../trace/solid.ts';
import { WALL_THICKNESS, type Opening, type WallName } from './shell.ts';

export interface WindowOptions {
  readonly width: number;
  readonly height: number;
  /** Panes across and up. */
  readonly columns: number;
  readonly rows: number;
  readonly frame: Surface;
  /** Width of the bars, metres. */
  readonly bar?: number;
  /** Light that falls in, linear. */
  readonly light: Vec3;
  readonly sill?: Surface;
}

/** A window about x = 0 from y = 0 up: frame, bars, sill and the light that falls in; z = 0 is the room side of the wall. */
export function windowPiece({ width, height, columns, rows, frame, bar = 0.035, light, sill }: WindowOptions): Piece {
  const half = width / 2;
  const depth: Range = [-WALL_THICKNESS * 0.7, -WALL_THICKNESS * 0.7 + 0.05];
  const edge = bar * 1.6;
  const pieces = [
    one(block([-half, half], [0, edge], depth), frame),
    one(block([-half, half], [height - edge, height], depth), frame),
    one(block([-half, -half + edge], [0, height], depth), frame),
    one(block([half - edge, half], [0, height], depth), frame),
  ];
  // At night a window gives no light worth tracing.
  if (luminance(light) > 0)
    pieces.push(
      lit(panelLight([0, height / 2, -WALL_THICKNESS], [half - edge, 0, 0], [0, height / 2 - edge, 0], light)),
    );
  for (let i = 1; i < columns; i++) {
    const x = -half + (width * i) / columns;
    pieces.push(one(block([x - bar / 2, x + bar / 2], [0, height], depth), frame));
  }
  for (let i = 1; i < rows; i++) {
    const y = (height * i) / rows;
    pieces.push(one(block([-half, half], [y - bar / 2, y + bar / 2], depth), frame));
  }
  if (sill) pieces.push(one(block([-half - 0.05, half + 0.05], [-0.03, 0], [-WALL_THICKNESS, 0.06]), sill));
  return joined(...pieces);
}

/** The opening of a window in a wall of a room, and how its piece gets there. */
export function windowIn(
  wall: WallName,
  { at, middle, sillHeight }: { readonly at: number; readonly middle: number; readonly sillHeight: number },
  options: WindowOptions,
): { readonly opening: Opening; readonly piece: Piece } {
  const opening: Opening = {
    wall,
    along: [middle - options.width / 2, middle + options.width / 2],
    y: [sillHeight, sillHeight + options.height],
  };
  const piece = windowPiece(options);
  const placing =
    wall === 'back'
      ? { x: middle, z: at, yawDeg: 0 }
      : wall === 'left'
        ? { x: at, z: middle, yawDeg: 90 }
        : wall === 'right'
          ? { x: at, z: middle, yawDeg: -90 }
          : { x: middle, z: at, yawDeg: 180 };
  return { opening, piece: placed(piece, { ...placing, y: sillHeight }) };
}

interface CurtainOptions {
  readonly width: number;
  readonly height: number;
  readonly colour: Vec3;
  /** Light that shines through, 0 = none: sheers glow. */
  readonly glow?: Vec3;
  readonly seed: number;
}

/** A hanging curtain about x = 0, folds painted; thick cloth, or a sheer that lets light through. */
export function curtain({ width, height, colour, glow, seed }: CurtainOptions): Piece {
  const folds = (u: number): number => {
    const bend = u * 38 + 3 * fbm(u * 2, 0.5, 2, seed);
    return 0.5 + 0.5 * Math.sin(bend);
  };
  if (glow) {
    const solid = block([-width / 2, width / 2], [0.02, height], [0.02, 0.03]);
    return shining(solid, plainSurface(colour), (at, out) => {
      const fold = 0.84 + 0.16 * folds(at[AT.u]!);
      for (let c = 0; c < 3; c++) out[c] = glow[c as 0 | 1 | 2] * fold;
    });
  }
  // Real folds: light falls on them as on cloth.
  const count = Math.max(3, Math.round(width / 0.09));
  const radius = (width / count) * 0.56;
  const surface = plainSurface(colour);
  return joined(
    ...Array.from({ length: count }, (_, i) => {
      const x = -width / 2 + (width * (i + 0.5)) / count;
      return one(rod([x, 0.02, 0.06], [x, height, 0.06], radius), surface);
    }),
  );
}
