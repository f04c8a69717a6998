import { intersectBox } from './shapes/box.ts';
import { intersectCutout } from './shapes/cutout.ts';
import { intersectCylinder } from './shapes/cylinder.ts';
import { intersectDrum } from './shapes/drum.ts';
import { intersectFloor } from './shapes/floor.ts';
import { intersectRing } from './shapes/ring.ts';
import { SHAPE, type Shape } from './shapes/shape.ts';
import { intersectSideWall } from './shapes/side-wall.ts';
import { intersectSphere } from './shapes/sphere.ts';
import { intersectStack, isOccludedByStack } from './shapes/stack.ts';
import { intersectSweep } from './shapes/sweep.ts';
import { intersectWall } from './shapes/wall.ts';

/** Tests one shape; the contract on ray and hit is in `shapes/shape.ts`. A switch, because a table of functions would not be inlined. */
export function intersect(shape: Shape, ray: Float64Array, hit: Float64Array): boolean {
  switch (shape.kind) {
    case SHAPE.floor:
      return intersectFloor(shape.numbers, ray, hit);
    case SHAPE.wall:
      return intersectWall(shape.numbers, ray, hit);
    case SHAPE.sideWall:
      return intersectSideWall(shape.numbers, ray, hit);
    case SHAPE.sweep:
      return intersectSweep(shape.numbers, ray, hit);
    case SHAPE.sphere:
      return intersectSphere(shape.numbers, ray, hit);
    case SHAPE.cylinder:
      return intersectCylinder(shape.numbers, ray, hit);
    case SHAPE.drum:
      return intersectDrum(shape.numbers, ray, hit);
    case SHAPE.ring:
      return intersectRing(shape.numbers, ray, hit);
    case SHAPE.box:
      return intersectBox(shape.numbers, ray, hit);
    case SHAPE.stack:
      return intersectStack(shape.numbers, ray, hit);
    case SHAPE.cutout:
      return intersectCutout(shape, ray, hit);
  }
}

/** Index of the nearest shape within `hit[0]`, which is then described by `hit`; -1 when there is none. */
export function nearest(shapes: readonly Shape[], ray: Float64Array, hit: Float64Array): number {
  let found = -1;
  for (let i = 0; i < shapes.length; i++) if (intersect(shapes[i]!, ray, hit)) found = i;
  return found;
}

const SHADOW_HIT = new Float64Array(4);

/** True when any shape stands in the ray's way nearer than `distance`. */
export function isOccluded(shapes: readonly Shape[], ray: Float64Array, distance: number): boolean {
  SHADOW_HIT[0] = distance;
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i]!;
    if (
      shape.kind === SHAPE.stack ? isOccludedByStack(shape.numbers, ray, distance) : intersect(shape, ray, SHADOW_HIT)
    )
      return true;
  }
  return false;
}
