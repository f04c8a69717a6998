import type { Painter, Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import type { RoomLight } from './trace/room-light.ts';
import type { Thing } from './trace/room-scene.ts';
import { movedSolid, turn, type Solid } from './trace/solid.ts';

/** A piece of furniture, or any group of things: metres, its back against z = 0, facing +z, standing on y = 0. */
export interface Piece {
  readonly things: readonly Thing[];
  readonly lights: readonly RoomLight[];
}

/** Where a piece goes: first turned about its own origin (counter-clockwise from above), then moved. */
export interface Placing {
  readonly x?: number;
  readonly y?: number;
  readonly z?: number;
  readonly yawDeg?: number;
}

/** A piece of one solid. */
export function one(solid: Solid, surface: Surface, isUpright: boolean = false): Piece {
  return { things: [{ solid, surface, isUpright }], lights: [] };
}

/** A solid that shines with a radiance, or as its painter says. */
export function shining(solid: Solid, surface: Surface, radiance: Vec3 | Painter): Piece {
  const glow: Painter =
    typeof radiance === 'function'
      ? radiance
      : (_at, out) => {
          out[0] = radiance[0];
          out[1] = radiance[1];
          out[2] = radiance[2];
        };
  return { things: [{ solid, surface, glow }], lights: [] };
}

/** A lamp's light without a body. */
export function lit(...lights: RoomLight[]): Piece {
  return { things: [], lights };
}

export function joined(...pieces: readonly Piece[]): Piece {
  return { things: pieces.flatMap(({ things }) => things), lights: pieces.flatMap(({ lights }) => lights) };
}

export function placed(piece: Piece, { x = 0, y = 0, z = 0, yawDeg = 0 }: Placing): Piece {
  const rotation = turn(yawDeg);
  const rotated = (v: Vec3): Vec3 => [
    rotation[0][0] * v[0] + rotation[0][2] * v[2],
    v[1],
    rotation[2][0] * v[0] + rotation[2][2] * v[2],
  ];
  return {
    things: piece.things.map((thing) => ({ ...thing, solid: movedSolid(thing.solid, rotation, [x, y, z]) })),
    lights: piece.lights.map((light) => {
      const centre = rotated(light.centre);
      return {
        ...light,
        centre: [centre[0] + x, centre[1] + y, centre[2] + z],
        normal: rotated(light.normal),
        halfAcross: rotated(light.halfAcross),
        halfUp: rotated(light.halfUp),
      };
    }),
  };
}
