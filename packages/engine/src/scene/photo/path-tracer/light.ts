import type { Gobo } from './gobo/gobo.ts';
import { dot, frameOf, length, normalise, scale, subtract, type Vec3 } from './vector.ts';

/** A flat rectangular light that shines to one side: softbox, window, card. */
export interface SoftBox {
  readonly kind: 'soft-box';
  readonly centre: Vec3;
  /** Unit normal, towards the scene. */
  readonly normal: Vec3;
  /** From the centre to the middle of two sides, at right angles. */
  readonly halfAcross: Vec3;
  readonly halfUp: Vec3;
  readonly area: number;
  readonly radiance: Vec3;
}

/** A thin glowing arc of tube around an axis towards the camera, or (with `radius` 0) a straight tube. */
export interface Tube {
  readonly kind: 'tube';
  readonly centre: Vec3;
  readonly radius: number;
  /** Start and end angle of an arc, radians from +x towards +y. */
  readonly arc: readonly [number, number];
  /** Half of a straight tube. */
  readonly half: Vec3;
  readonly length: number;
  /** Radiance times thickness: what a metre of tube gives. */
  readonly power: Vec3;
}

export type Light = SoftBox | Tube;

/** Light from far away; `strength` is the radiance it gives to a white surface that faces it. */
export interface Sun {
  /** Unit vector towards the sun, and two that span the disc. */
  readonly direction: Vec3;
  readonly across: Vec3;
  readonly up: Vec3;
  /** Tangent of the angular radius: .005 is the real sun, .03 a lamp with soft edges. */
  readonly size: number;
  readonly strength: Vec3;
  /** A pattern that stands in its light. */
  readonly gobo?: Gobo;
}

interface SoftBoxOptions {
  readonly at: Vec3;
  readonly towards: Vec3;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly radiance: Vec3;
}

export function softBox({ at, towards, halfWidth, halfHeight, radiance }: SoftBoxOptions): SoftBox {
  const normal = normalise(subtract(towards, at));
  const [across, up] = frameOf(normal);
  return {
    kind: 'soft-box',
    centre: at,
    normal,
    halfAcross: scale(across, halfWidth),
    halfUp: scale(up, halfHeight),
    area: 4 * halfWidth * halfHeight,
    radiance,
  };
}

/** A glowing hoop or part of one, facing the camera. */
export function arcTube(centre: Vec3, radius: number, arc: readonly [number, number], power: Vec3): Tube {
  return { kind: 'tube', centre, radius, arc, half: [0, 0, 0], length: radius * (arc[1] - arc[0]), power };
}

export function straightTube(from: Vec3, to: Vec3, power: Vec3): Tube {
  const half = scale(subtract(to, from), 0.5);
  const centre: Vec3 = [from[0] + half[0], from[1] + half[1], from[2] + half[2]];
  return { kind: 'tube', centre, radius: 0, arc: [0, 0], half, length: 2 * length(half), power };
}

interface SunOptions {
  /** From the scene towards the sun; any length. */
  readonly direction: Vec3;
  readonly size: number;
  readonly strength: Vec3;
  readonly gobo?: Gobo;
}

export function sun({ direction, size, strength, gobo }: SunOptions): Sun {
  const unit = normalise(direction);
  const [across, up] = frameOf(unit);
  return { direction: unit, across, up, size, strength, ...(gobo ? { gobo } : {}) };
}

/** A point of a light and what it sends: indices into the array {@link writeLightSample} fills. */
export const SAMPLE = { x: 0, y: 1, z: 2, toLightX: 3, toLightY: 4, toLightZ: 5, distance: 6, weight: 7 } as const;

/** Tubes are not points: nearer than this they do not get brighter (metres squared). */
const NEAREST_TUBE_SQUARED = 0.04;

/**
 * Picks the point of `light` that belongs to the random numbers r1, r2 and writes direction, distance and the factor
 * (cosines, area and 1/(pi distance^2)) by which its radiance lights the surface `point` (position, then normal).
 * Returns false when it cannot light it.
 */
export function writeLightSample(
  light: Light,
  point: Float64Array,
  r1: number,
  r2: number,
  out: Float64Array,
): boolean {
  const c = light.centre;
  let x = c[0] - point[0]!;
  let y = c[1] - point[1]!;
  let z = c[2] - point[2]!;
  let tangentX = 0;
  let tangentY = 0;
  let tangentZ = 0;
  if (light.kind === 'soft-box') {
    const a = r1 * 2 - 1;
    const b = r2 * 2 - 1;
    x += light.halfAcross[0] * a + light.halfUp[0] * b;
    y += light.halfAcross[1] * a + light.halfUp[1] * b;
    z += light.halfAcross[2] * a + light.halfUp[2] * b;
  } else if (light.radius > 0) {
    const angle = light.arc[0] + (light.arc[1] - light.arc[0]) * r1;
    tangentX = -Math.sin(angle);
    tangentY = Math.cos(angle);
    x += light.radius * tangentY;
    y -= light.radius * tangentX;
  } else {
    const a = r1 * 2 - 1;
    x += light.half[0] * a;
    y += light.half[1] * a;
    z += light.half[2] * a;
    const inverse = 2 / light.length;
    tangentX = light.half[0] * inverse;
    tangentY = light.half[1] * inverse;
    tangentZ = light.half[2] * inverse;
  }
  const squared = x * x + y * y + z * z;
  const distance = Math.sqrt(squared);
  const inverse = 1 / distance;
  x *= inverse;
  y *= inverse;
  z *= inverse;
  const cosine = x * point[3]! + y * point[4]! + z * point[5]!;
  if (cosine <= 0) return false;
  if (light.kind === 'soft-box') {
    const emitted = -(x * light.normal[0] + y * light.normal[1] + z * light.normal[2]);
    if (emitted <= 0) return false;
    out[SAMPLE.weight] = (cosine * emitted * light.area) / (Math.PI * squared);
  } else {
    const along = x * tangentX + y * tangentY + z * tangentZ;
    const sine = Math.sqrt(Math.max(0, 1 - along * along));
    out[SAMPLE.weight] = (cosine * sine * light.length) / (Math.PI * Math.max(NEAREST_TUBE_SQUARED, squared));
  }
  out[SAMPLE.toLightX] = x;
  out[SAMPLE.toLightY] = y;
  out[SAMPLE.toLightZ] = z;
  out[SAMPLE.distance] = distance;
  return true;
}

/** The radiance of a light, or the power of a tube. */
export function lightColour(light: Light): Vec3 {
  return light.kind === 'soft-box' ? light.radiance : light.power;
}

/** How much of a softbox a mirror ray sees (0..1, feathered at the rim so that it looks like cloth), and at what distance. */
export function writeBoxInMirror(light: SoftBox, ray: Float64Array, limit: number): number {
  const approach = ray[3]! * light.normal[0] + ray[4]! * light.normal[1] + ray[5]! * light.normal[2];
  if (approach > -1e-4) return 0;
  const x = ray[0]! - light.centre[0];
  const y = ray[1]! - light.centre[1];
  const z = ray[2]! - light.centre[2];
  const t = -(x * light.normal[0] + y * light.normal[1] + z * light.normal[2]) / approach;
  if (t <= 0 || t > limit) return 0;
  const hx = x + ray[3]! * t;
  const hy = y + ray[4]! * t;
  const hz = z + ray[5]! * t;
  const a = light.halfAcross;
  const b = light.halfUp;
  const u = Math.abs(hx * a[0] + hy * a[1] + hz * a[2]) / dot(a, a);
  const v = Math.abs(hx * b[0] + hy * b[1] + hz * b[2]) / dot(b, b);
  if (u >= 1 || v >= 1) return 0;
  const feather = 6;
  return Math.min(1, (1 - u) * feather) * Math.min(1, (1 - v) * feather);
}
