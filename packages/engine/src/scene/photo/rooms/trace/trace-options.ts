import type { LinearRaster } from '@backlot/kernels';
import { NOTHING } from '../../path-tracer/light-field.ts';
import type { Vec3 } from '../../path-tracer/vector.ts';
import type { RoomCamera } from './room-scene.ts';

/** How much work a room gets. */
export interface RoomSettings {
  /** The light field has 1/fieldScale of the picture's width. */
  readonly fieldScale: number;
  readonly lampSamples: number;
  readonly sunSamples: number;
  readonly paths: number;
  readonly mirrors: number;
}

/** A traced room: radiance (unbounded, white paper in room light about 1) and depth along the optical axis, metres (`Infinity` outside). */
export interface RoomPicture {
  readonly picture: LinearRaster;
  readonly depth: Float32Array;
  /** What is all around the camera, equirectangular, straight ahead in the middle; where asked for. */
  readonly surroundings?: LinearRaster;
}

/** How a room is traced. */
export interface TraceOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly camera: RoomCamera;
  readonly settings: RoomSettings;
  /** What the light of the lamps on what is seen is brought to. */
  readonly exposure: number;
  readonly seed: number;
  /** Width of the surroundings wanted, px. */
  readonly surroundingsPx?: number;
}

/** Light that has bounced more often than is followed, as a share of the light that comes straight. */
export const AMBIENT_SHARE = 0.22;
/** The same for what is seen in mirrors, where no bounce is followed. */
export const MIRRORED_AMBIENT_SHARE = 0.55;

/** Identity of a thing in a light field, where it is only compared with those near by. */
export function mark(index: number): number {
  return index % NOTHING;
}

/** Light of no colour. */
export function grey(level: number): Vec3 {
  return [level, level, level];
}
