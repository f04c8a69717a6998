import type { FacadeSkin, WallMaterial } from './facade/facade-skin.ts';
import type { SignSkin } from './facade/sign-skin.ts';
import type { TowerSkin } from './facade/tower-skin.ts';
import type { Paving } from './ground/ground-plan.ts';
import type { LightMap } from './light/light-map.ts';

/** A linear colour. */
export type Rgb = readonly [number, number, number];

/** A plain surface: roofs, parapets, posts. */
export interface PlainSkin {
  readonly kind: 'plain';
  readonly colour: Rgb;
  /** Its texture; absent = none. */
  readonly material?: WallMaterial;
}

/** What the walls of a prism look like. */
export type Skin = FacadeSkin | TowerSkin | SignSkin | PlainSkin;

/** One upright side of a {@link Prism}, seen from outside: `tangent` points right. */
export interface Face {
  /** Left foot. */
  readonly x: number;
  readonly z: number;
  readonly tangentX: number;
  readonly tangentZ: number;
  /** Outward unit normal. */
  readonly normalX: number;
  readonly normalZ: number;
  /** Normal times any point of the face. */
  readonly offset: number;
  readonly lengthM: number;
  /** Light that reaches the face, filled in before painting. */
  lightMap?: LightMap;
}

/** An upright block with a convex footprint; x right, z ahead of the camera, y up, metres; the camera stands at x = z = 0. */
export interface Prism {
  readonly faces: readonly Face[];
  readonly bottomM: number;
  readonly topM: number;
  readonly skin: Skin;
  /** Colour of its top. */
  readonly roof: Rgb;
  /** How its top is paved, and lamps that light it: a terrace. */
  readonly roofPaving?: Paving;
  readonly roofLight?: Rgb;
  readonly seed: number;
  /** Thin things (signs, posts) are left out where only masses count: in shadows and light maps. */
  readonly isThin: boolean;
}

interface PrismOptions {
  readonly bottomM?: number;
  readonly topM: number;
  readonly skin: Skin;
  readonly roof?: Rgb;
  readonly roofPaving?: Paving;
  readonly roofLight?: Rgb;
  readonly seed: number;
  readonly isThin?: boolean;
}

const ROOF: Rgb = [0.2, 0.2, 0.2];

/** Makes a prism of the points (x0, z0, x1, z1, ...), counter-clockwise as seen from above with x right and z up. */
export function createPrism(points: readonly number[], options: PrismOptions): Prism {
  const faces: Face[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!;
    const z = points[i + 1]!;
    const dx = points[(i + 2) % points.length]! - x;
    const dz = points[(i + 3) % points.length]! - z;
    const lengthM = Math.hypot(dx, dz);
    const normalX = dz / lengthM;
    const normalZ = -dx / lengthM;
    const offset = normalX * x + normalZ * z;
    faces.push({ x, z, tangentX: dx / lengthM, tangentZ: dz / lengthM, normalX, normalZ, offset, lengthM });
  }
  return { bottomM: 0, roof: ROOF, isThin: false, ...options, faces };
}

/** Corner points of a rectangle around (x, z), turned by `turn` radians (counter-clockwise). */
export function rectangle(x: number, z: number, widthM: number, depthM: number, turn = 0): number[] {
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].flatMap(([a, b]) => {
    const across = (a! * widthM) / 2;
    const along = (b! * depthM) / 2;
    return [x + across * cos - along * sin, z + across * sin + along * cos];
  });
}

/** From `a` to `b`. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** `k` times as much light. */
export function scaled([r, g, b]: Rgb, k: number): Rgb {
  return [r * k, g * k, b * k];
}
