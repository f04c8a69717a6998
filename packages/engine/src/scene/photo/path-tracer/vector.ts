/** A point, direction or linear RGB colour; used while a scene is built, never inside a pixel loop. */
export type Vec3 = readonly [number, number, number];

export function add(a: Vec3, b: Vec3): Vec3 {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale(a: Vec3, factor: number): Vec3 {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function length(a: Vec3): number {
  return Math.sqrt(dot(a, a));
}

export function normalise(a: Vec3): Vec3 {
  return scale(a, 1 / length(a));
}

/** Two unit vectors that make a right-handed frame with the unit vector `axis`; the first lies level. */
export function frameOf(axis: Vec3): readonly [Vec3, Vec3] {
  const up: Vec3 = Math.abs(axis[1]) > 0.95 ? [0, 0, -1] : [0, 1, 0];
  const right = normalise(cross(up, axis));
  return [right, cross(axis, right)];
}

/** Brightness of a linear RGB colour (Rec. 709). */
export function luminance(colour: Vec3): number {
  return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
}
