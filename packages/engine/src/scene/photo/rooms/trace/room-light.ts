import { cross, length, luminance, normalise, scale, type Vec3 } from '../../path-tracer/vector.ts';

/** A lamp: a rectangle that shines to one side (window, ceiling panel) or a ball. */
export interface RoomLight {
  readonly kind: 'panel' | 'ball';
  readonly centre: Vec3;
  /** Panel: where it shines to, and from the centre to the middles of two sides. */
  readonly normal: Vec3;
  readonly halfAcross: Vec3;
  readonly halfUp: Vec3;
  readonly radius: number;
  /** Area that is seen from ahead, square metres. */
  readonly area: number;
  readonly radiance: Vec3;
  readonly luminance: number;
}

/** A panel spanned by two half sides; it shines along across x up. */
export function panelLight(centre: Vec3, halfAcross: Vec3, halfUp: Vec3, radiance: Vec3): RoomLight {
  return {
    kind: 'panel',
    centre,
    normal: normalise(cross(halfAcross, halfUp)),
    halfAcross,
    halfUp,
    radius: 0,
    area: 4 * length(halfAcross) * length(halfUp),
    radiance,
    luminance: luminance(radiance),
  };
}

export function ballLight(centre: Vec3, radius: number, radiance: Vec3): RoomLight {
  return {
    kind: 'ball',
    centre,
    normal: [0, -1, 0],
    halfAcross: [0, 0, 0],
    halfUp: [0, 0, 0],
    radius,
    area: Math.PI * radius * radius,
    radiance,
    luminance: luminance(radiance),
  };
}

/** Nearer than this lamps do not get brighter, metres squared: they are seen out of focus, never as dots of noise. */
const NEAREST_SQUARED = 0.03;

/** What a lamp could give `point` (position, normal), were nothing in the way: by this the sampler chooses among lamps. */
export function promiseOf(light: RoomLight, point: Float64Array): number {
  const x = light.centre[0] - point[0]!;
  const y = light.centre[1] - point[1]!;
  const z = light.centre[2] - point[2]!;
  const squared = x * x + y * y + z * z + NEAREST_SQUARED;
  const distance = Math.sqrt(squared);
  const reach = light.kind === 'panel' ? 0.25 : 0;
  const cosine = Math.min(1, Math.max(0, (x * point[3]! + y * point[4]! + z * point[5]!) / distance + reach));
  if (light.kind === 'ball') return (light.luminance * light.area * cosine) / squared;
  const n = light.normal;
  const emitted = -(x * n[0] + y * n[1] + z * n[2]) / distance;
  if (emitted <= -reach) return 0;
  return (light.luminance * light.area * cosine * Math.min(1, emitted + reach)) / squared;
}

/** Writes direction (3), distance and weight (cosines, area, 1 / (pi d^2)) of the point r1, r2 of a lamp as seen from `point`; false when it cannot be seen. */
export function writeLampSample(
  light: RoomLight,
  point: Float64Array,
  r1: number,
  r2: number,
  out: Float64Array,
): boolean {
  let x = light.centre[0] - point[0]!;
  let y = light.centre[1] - point[1]!;
  let z = light.centre[2] - point[2]!;
  if (light.kind === 'panel') {
    const a = r1 * 2 - 1;
    const b = r2 * 2 - 1;
    x += light.halfAcross[0] * a + light.halfUp[0] * b;
    y += light.halfAcross[1] * a + light.halfUp[1] * b;
    z += light.halfAcross[2] * a + light.halfUp[2] * b;
  } else {
    const height = r1 * 2 - 1;
    const ring = Math.sqrt(1 - height * height) * light.radius;
    x += ring * Math.cos(r2 * 2 * Math.PI);
    y += height * light.radius;
    z += ring * Math.sin(r2 * 2 * Math.PI);
  }
  const squared = x * x + y * y + z * z;
  const distance = Math.sqrt(squared);
  const inverse = 1 / distance;
  x *= inverse;
  y *= inverse;
  z *= inverse;
  const cosine = x * point[3]! + y * point[4]! + z * point[5]!;
  if (cosine <= 0) return false;
  let emitted = 1;
  if (light.kind === 'panel') {
    emitted = -(x * light.normal[0] + y * light.normal[1] + z * light.normal[2]);
    if (emitted <= 0) return false;
  }
  out[0] = x;
  out[1] = y;
  out[2] = z;
  out[3] = distance;
  out[4] = (cosine * emitted * light.area) / (Math.PI * Math.max(NEAREST_SQUARED, squared));
  return true;
}

/** The same lamp, so many times as bright. */
export function brighter(light: RoomLight, gain: number): RoomLight {
  return { ...light, radiance: scale(light.radiance, gain), luminance: light.luminance * gain };
}
