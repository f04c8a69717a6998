/** Rays start this far above the surface they leave, metres. */
const LIFT = 1e-3;

/** The mirrored view, shaken by a point of a ball of radius `roughness` and kept above the surface. */
export function writeMirrorRay(
  point: Float64Array,
  view: Float64Array,
  roughness: number,
  r1: number,
  r2: number,
  r3: number,
  ray: Float64Array,
): void {
  const facing = 2 * (view[3]! * point[3]! + view[4]! * point[4]! + view[5]! * point[5]!);
  const height = r1 * 2 - 1;
  const radius = Math.cbrt(r3) * roughness;
  const ring = Math.sqrt(1 - height * height) * radius;
  let x = view[3]! - facing * point[3]! + ring * Math.cos(r2 * 2 * Math.PI);
  let y = view[4]! - facing * point[4]! + ring * Math.sin(r2 * 2 * Math.PI);
  let z = view[5]! - facing * point[5]! + radius * height;
  const below = Math.min(0, x * point[3]! + y * point[4]! + z * point[5]!) * 2;
  x -= below * point[3]!;
  y -= below * point[4]!;
  z -= below * point[5]!;
  const inverse = 1 / Math.sqrt(x * x + y * y + z * z);
  for (let axis = 0; axis < 3; axis++) ray[axis] = point[axis]! + point[3 + axis]! * LIFT;
  ray[3] = x * inverse;
  ray[4] = y * inverse;
  ray[5] = z * inverse;
}
