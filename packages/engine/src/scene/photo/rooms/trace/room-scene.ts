import type { Environment } from '../../path-tracer/environment.ts';
import type { Painter, Surface } from '../../path-tracer/surface.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import { buildBoundsTree, type BoundsTree } from './bounds-tree.ts';
import type { RoomLight } from './room-light.ts';
import type { Solid } from './solid.ts';

/** One piece of a room. */
export interface Thing {
  readonly solid: Solid;
  readonly surface: Surface;
  /** Shines of itself: writes its radiance (1 = as bright as white paper in the room) into `out[0..2]`. It lights nothing: that is the business of a {@link RoomLight}. */
  readonly glow?: Painter;
  /** The pattern of its material runs up instead of across. */
  readonly isUpright?: boolean;
}

/** Sunlight: from far away, through windows only. */
export interface RoomSun {
  /** Unit vector towards the sun. */
  readonly direction: Vec3;
  /** Radiance that it gives to a white surface that faces it. */
  readonly strength: Vec3;
  /** Tangent of its angular radius. */
  readonly size: number;
}

/** A camera at eye or table level, turned by yaw and pitch; `centreX`, `centreY` is the picture point of the optical axis (a shifted lens keeps uprights upright). */
export interface RoomCamera {
  readonly position: Vec3;
  readonly yawRad: number;
  readonly pitchRad: number;
  readonly focalPx: number;
  readonly centreX: number;
  readonly centreY: number;
}

/** A room with everything in it. Rays that meet nothing leave through a window. */
export interface RoomScene {
  readonly things: readonly Thing[];
  readonly lights: readonly RoomLight[];
  readonly sun?: RoomSun;
  /** What is seen where a ray leaves the room, in units of white paper. */
  readonly outside: Environment;
}

/** A room sorted for the loops. */
export interface PreparedRoom extends RoomScene {
  readonly tree: BoundsTree;
  /** The same without things that shine: nothing stands in the way of a lamp but other things. */
  readonly occluders: BoundsTree;
}

export function prepareRoom(scene: RoomScene): PreparedRoom {
  return {
    ...scene,
    tree: buildBoundsTree(scene.things.map(({ solid }) => solid)),
    occluders: buildBoundsTree(scene.things.filter(({ glow }) => !glow).map(({ solid }) => solid)),
  };
}

/** Writes the ray through picture point x, y into `ray`. */
export function writeRoomRay(camera: RoomCamera, x: number, y: number, ray: Float64Array): void {
  const a = (x - camera.centreX) / camera.focalPx;
  const b = (camera.centreY - y) / camera.focalPx;
  const cosPitch = Math.cos(camera.pitchRad);
  const sinPitch = Math.sin(camera.pitchRad);
  const cosYaw = Math.cos(camera.yawRad);
  const sinYaw = Math.sin(camera.yawRad);
  const ahead = cosPitch + b * sinPitch;
  const inverse = 1 / Math.sqrt(a * a + b * b + 1);
  ray[0] = camera.position[0];
  ray[1] = camera.position[1];
  ray[2] = camera.position[2];
  ray[3] = (a * cosYaw + ahead * sinYaw) * inverse;
  ray[4] = (b * cosPitch - sinPitch) * inverse;
  ray[5] = (a * sinYaw - ahead * cosYaw) * inverse;
}
