import type { Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import type { Draw } from './draw.ts';
import type { LampLight } from './parts/lamps.ts';
import type { WallName } from './parts/shell.ts';
import type { Piece } from './piece.ts';

/** Colours and materials of a room. */
export interface RoomPalette {
  readonly wall: Surface;
  readonly wallColour: Vec3;
  readonly ceiling: Surface;
  readonly floor: Surface;
  /** Fronts of cabinets and other joinery. */
  readonly front: Surface;
  readonly isFrontUpright: boolean;
  /** Worktops and table tops. */
  readonly top: Surface;
  /** What is behind a worktop. */
  readonly splash: Surface;
  readonly wood: Surface;
  /** The same wood in narrow boards: panelling. */
  readonly planks: Surface;
  readonly metal: Surface;
  /** Window frames, skirting. */
  readonly trim: Surface;
  readonly textile: Vec3;
  readonly accent: Vec3;
}

/** How a room is lit. */
export interface RoomDaylight {
  /** Radiance of the sky in windows; only its colour and its relation to the lamps count. */
  readonly window: Vec3;
  readonly lamp: LampLight;
  readonly isNight: boolean;
}

/** What an author of layouts may use. */
export interface RoomPlan {
  /** Decides about the layout. */
  readonly draw: Draw;
  /** Decides about small things. */
  readonly detail: Draw;
  readonly palette: RoomPalette;
  readonly light: RoomDaylight;
  /** Width over height of the picture. */
  readonly aspect: number;
}

/** A furnished room and where it is looked at from. */
export interface Room {
  readonly piece: Piece;
  readonly camera: {
    readonly position: Vec3;
    /** 0 = towards -z, positive to the right. */
    readonly yawDeg: number;
    /** Focal length in roots of the picture's area: 1 = wide, 1.6 = short telephoto. */
    readonly focal: number;
  };
  /** The wall whose windows the sun may shine through. */
  readonly sunWall?: WallName;
  /** Distance that is in focus, metres; what is beyond gets softer. */
  readonly focus?: number;
}

/** One way to furnish a kind of room. */
export type RoomLayout = (plan: RoomPlan) => Room;
