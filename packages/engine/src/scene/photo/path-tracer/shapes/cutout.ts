import { cross, dot, normalise, type Vec3 } from '../vector.ts';
import { MIN_DISTANCE, PARALLEL, SHAPE, type Shape } from './shape.ts';

interface CutoutOptions {
  /** Corner of texel (0, 0). */
  readonly corner: Vec3;
  /** Edge along the texel columns, and along the rows. They must be at right angles. */
  readonly across: Vec3;
  readonly down: Vec3;
  readonly columns: number;
  readonly rows: number;
  /** 1 where the card is solid, 0 where it is cut away; row by row. */
  readonly texels: Uint8Array;
}

/** A flat card with a cut-out outline. Numbers: corner (3), across / |across|^2 (3), down / |down|^2 (3), normal (3), columns, rows. */
export function cutout({ corner, across, down, columns, rows, texels }: CutoutOptions): Shape {
  const a = 1 / dot(across, across);
  const b = 1 / dot(down, down);
  const normal = normalise(cross(down, across));
  const numbers = Float64Array.from([
    ...corner,
    ...across.map((value) => value * a),
    ...down.map((value) => value * b),
    ...normal,
    columns,
    rows,
  ]);
  return { kind: SHAPE.cutout, numbers, texels };
}

export function intersectCutout(shape: Shape, ray: Float64Array, hit: Float64Array): boolean {
  const p = shape.numbers;
  const nx = p[9]!;
  const ny = p[10]!;
  const nz = p[11]!;
  const approach = ray[3]! * nx + ray[4]! * ny + ray[5]! * nz;
  if (approach < PARALLEL && approach > -PARALLEL) return false;
  const ox = ray[0]! - p[0]!;
  const oy = ray[1]! - p[1]!;
  const oz = ray[2]! - p[2]!;
  const t = -(ox * nx + oy * ny + oz * nz) / approach;
  if (t < MIN_DISTANCE || t >= hit[0]!) return false;
  const x = ox + ray[3]! * t;
  const y = oy + ray[4]! * t;
  const z = oz + ray[5]! * t;
  const u = x * p[3]! + y * p[4]! + z * p[5]!;
  const v = x * p[6]! + y * p[7]! + z * p[8]!;
  if (u < 0 || u >= 1 || v < 0 || v >= 1) return false;
  const columns = p[12]!;
  if (shape.texels![((v * p[13]!) | 0) * columns + ((u * columns) | 0)] === 0) return false;
  const facing = approach < 0 ? 1 : -1;
  hit[0] = t;
  hit[1] = nx * facing;
  hit[2] = ny * facing;
  hit[3] = nz * facing;
  return true;
}
