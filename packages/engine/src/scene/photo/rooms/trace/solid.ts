import { cross, normalise, subtract, length, type Vec3 } from '../../path-tracer/vector.ts';

/** The kinds of solid; small integers so that the intersection switch is a jump. */
export const SOLID = { block: 0, cushion: 1, cone: 2, globe: 3 } as const;
export type SolidKind = (typeof SOLID)[keyof typeof SOLID];

/** A rotation as three rows: world = rotation * local. */
export type Rotation = readonly [Vec3, Vec3, Vec3];

/**
 * A simple body in metres, y up. `size` in its own axes: half sides of a block; half sides and edge radius of a cushion (a
 * block with round edges); lower radius, upper radius, half height and 1 when hollow for a cone; radii of a globe.
 */
export interface Solid {
  readonly kind: SolidKind;
  readonly centre: Vec3;
  readonly rotation: Rotation;
  readonly size: readonly [number, number, number, number];
}

export type Range = readonly [number, number];

const UPRIGHT: Rotation = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** A block from and to the given coordinates. */
export function block(x: Range, y: Range, z: Range): Solid {
  const half = halves(x, y, z);
  return { kind: SOLID.block, centre: middles(x, y, z), rotation: UPRIGHT, size: [...half, 0] };
}

/** A block with round edges: upholstery. The radius is cut to the shortest half side. */
export function cushion(x: Range, y: Range, z: Range, radius: number): Solid {
  const half = halves(x, y, z);
  return {
    kind: SOLID.cushion,
    centre: middles(x, y, z),
    rotation: UPRIGHT,
    size: [...half, Math.min(radius, half[0], half[1], half[2])],
  };
}

interface ConeOptions {
  readonly x: number;
  readonly z: number;
  readonly y: Range;
  /** Radius, or those of foot and head. */
  readonly radius: number | Range;
  /** Without top and bottom (a lampshade, a pot to look into). */
  readonly isHollow?: boolean;
}

/** An upright cylinder or frustum. */
export function cone({ x, z, y, radius, isHollow = false }: ConeOptions): Solid {
  const [low, high] = typeof radius === 'number' ? [radius, radius] : radius;
  return {
    kind: SOLID.cone,
    centre: [x, (y[0] + y[1]) / 2, z],
    rotation: UPRIGHT,
    size: [low, high, (y[1] - y[0]) / 2, isHollow ? 1 : 0],
  };
}

/** A cylinder between two points; `radius` may differ at its ends. */
export function rod(from: Vec3, to: Vec3, radius: number | Range): Solid {
  const [low, high] = typeof radius === 'number' ? [radius, radius] : radius;
  const along = subtract(to, from);
  const axis = normalise(along);
  const aside = normalise(cross(Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0], axis));
  const third = cross(aside, axis);
  return {
    kind: SOLID.cone,
    centre: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2],
    rotation: [
      [aside[0], axis[0], third[0]],
      [aside[1], axis[1], third[1]],
      [aside[2], axis[2], third[2]],
    ],
    size: [low, high, length(along) / 2, 0],
  };
}

/** A ball, or an ellipsoid of three radii. */
export function globe(centre: Vec3, radius: number | Vec3): Solid {
  const radii: Vec3 = typeof radius === 'number' ? [radius, radius, radius] : radius;
  return { kind: SOLID.globe, centre, rotation: UPRIGHT, size: [...radii, 0] };
}

/** The solid turned about the world's origin and then moved. */
export function movedSolid(solid: Solid, rotation: Rotation, by: Vec3): Solid {
  const centre = rotate(rotation, solid.centre);
  return {
    ...solid,
    centre: [centre[0] + by[0], centre[1] + by[1], centre[2] + by[2]],
    rotation: multiply(rotation, solid.rotation),
  };
}

/** Turned about its own centre. */
export function spunSolid(solid: Solid, rotation: Rotation): Solid {
  return { ...solid, rotation: multiply(rotation, solid.rotation) };
}

/** Yaw about y (counter-clockwise from above), then pitch about x, then roll about z, in local axes; degrees. */
export function turn(yawDeg: number, pitchDeg: number = 0, rollDeg: number = 0): Rotation {
  const [a, b, c] = [yawDeg, pitchDeg, rollDeg].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const yaw: Rotation = [
    [Math.cos(a), 0, Math.sin(a)],
    [0, 1, 0],
    [-Math.sin(a), 0, Math.cos(a)],
  ];
  const pitch: Rotation = [
    [1, 0, 0],
    [0, Math.cos(b), -Math.sin(b)],
    [0, Math.sin(b), Math.cos(b)],
  ];
  const roll: Rotation = [
    [Math.cos(c), -Math.sin(c), 0],
    [Math.sin(c), Math.cos(c), 0],
    [0, 0, 1],
  ];
  return multiply(yaw, multiply(pitch, roll));
}

/** Half the sides of the upright box around a solid. */
export function halfBounds({ kind, rotation, size }: Solid): Vec3 {
  const wide = Math.max(size[0], size[1]);
  const half: Vec3 = kind === SOLID.cone ? [wide, size[2], wide] : [size[0], size[1], size[2]];
  const reach = (row: Vec3): number =>
    Math.abs(row[0]) * half[0] + Math.abs(row[1]) * half[1] + Math.abs(row[2]) * half[2];
  return [reach(rotation[0]), reach(rotation[1]), reach(rotation[2])];
}

function rotate([a, b, c]: Rotation, v: Vec3): Vec3 {
  return [
    a[0] * v[0] + a[1] * v[1] + a[2] * v[2],
    b[0] * v[0] + b[1] * v[1] + b[2] * v[2],
    c[0] * v[0] + c[1] * v[1] + c[2] * v[2],
  ];
}

function multiply(a: Rotation, b: Rotation): Rotation {
  const row = (r: Vec3): Vec3 => [
    r[0] * b[0][0] + r[1] * b[1][0] + r[2] * b[2][0],
    r[0] * b[0][1] + r[1] * b[1][1] + r[2] * b[2][1],
    r[0] * b[0][2] + r[1] * b[1][2] + r[2] * b[2][2],
  ];
  return [row(a[0]), row(a[1]), row(a[2])];
}

function middles(x: Range, y: Range, z: Range): Vec3 {
  return [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2, (z[0] + z[1]) / 2];
}

function halves(x: Range, y: Range, z: Range): Vec3 {
  return [Math.abs(x[1] - x[0]) / 2, Math.abs(y[1] - y[0]) / 2, Math.abs(z[1] - z[0]) / 2];
}
