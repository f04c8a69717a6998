/** The kinds of shape; small integers so that the intersection switch is a jump. */
export const SHAPE = {
  floor: 0,
  wall: 1,
  sideWall: 2,
  sweep: 3,
  sphere: 4,
  cylinder: 5,
  drum: 6,
  ring: 7,
  box: 8,
  stack: 9,
  cutout: 10,
} as const;
export type ShapeKind = (typeof SHAPE)[keyof typeof SHAPE];

/** Geometry as the inner loop wants it: a kind and its numbers, in the order the shape's own file documents. */
export interface Shape {
  readonly kind: ShapeKind;
  readonly numbers: Float64Array;
  /** Only for `cutout`: opacity of each texel, 0 or 1. */
  readonly texels?: Uint8Array;
}

// A ray is six numbers (origin x, y, z; unit direction x, y, z). A hit is four: distance, then the unit normal that faces
// the ray. Every `intersect…` treats `hit[0]` as the furthest distance of interest; when the shape is nearer it overwrites
// the hit and returns true, otherwise it leaves it alone and returns false.

/** Nearer than this a ray does not see the surface it starts from. */
export const MIN_DISTANCE = 1e-4;
/** Directions closer than this to a plane do not hit it. */
export const PARALLEL = 1e-7;

export function makeShape(kind: ShapeKind, numbers: readonly number[]): Shape {
  return { kind, numbers: Float64Array.from(numbers) };
}
