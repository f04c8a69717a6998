import { makeShape, MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

/** An opening with a round head: `halfWidth` to either side of `x`, straight up to `springY`, a half circle above. */
export interface ArchOpening {
  readonly x: number;
  readonly halfWidth: number;
  readonly springY: number;
}

interface WallOptions {
  readonly z: number;
  readonly x?: readonly [number, number];
  readonly y?: readonly [number, number];
  readonly opening?: ArchOpening;
}

const EVERYWHERE = [-Infinity, Infinity] as const;

/** An upright plane that faces the camera, endless, cut to a rectangle, or with one arched opening. Numbers: z, x0, x1, y0, y1, arch x, arch half width (0 = none), arch spring y. */
export function wall({ z, x = EVERYWHERE, y = EVERYWHERE, opening }: WallOptions): Shape {
  const arch = opening ? [opening.x, opening.halfWidth, opening.springY] : [0, 0, 0];
  return makeShape(SHAPE.wall, [z, ...x, ...y, ...arch]);
}

export function intersectWall(p: Float64Array, ray: Float64Array, hit: Float64Array): boolean {
  const dz = ray[5]!;
  if (dz < PARALLEL && dz > -PARALLEL) return false;
  const t = (p[0]! - ray[2]!) / dz;
  if (t < MIN_DISTANCE || t >= hit[0]!) return false;
  const x = ray[0]! + ray[3]! * t;
  const y = ray[1]! + ray[4]! * t;
  if (x < p[1]! || x > p[2]! || y < p[3]! || y > p[4]!) return false;
  const archHalfWidth = p[6]!;
  if (archHalfWidth > 0) {
    const fromAxis = x - p[5]!;
    const aboveSpring = y - p[7]!;
    const inside =
      aboveSpring <= 0
        ? Math.abs(fromAxis) < archHalfWidth
        : fromAxis * fromAxis + aboveSpring * aboveSpring < archHalfWidth * archHalfWidth;
    if (inside) return false;
  }
  hit[0] = t;
  hit[1] = 0;
  hit[2] = 0;
  hit[3] = dz < 0 ? 1 : -1;
  return true;
}
