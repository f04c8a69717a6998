import { createPlane, type Plane } from '@backlot/kernels';
import { cross, normalise, type Vec3 } from '../vector.ts';

/**
 * A pattern in front of the sun (window frame, leaves): a mask on a plane, with copies blurred more and more. The disc of
 * the sun casts a penumbra as wide as its size times the distance, so one look-up in the right copy replaces many shadow
 * rays and has no noise.
 */
export interface Gobo {
  readonly origin: Vec3;
  readonly normal: Vec3;
  readonly across: Vec3;
  readonly up: Vec3;
  /** The mask covers this many metres to either side of the origin. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly beyond: Beyond;
  /** Tangent of the angular radius of the lamp as far as this pattern goes: how fast it blurs with distance. */
  readonly spread: number;
  readonly levels: readonly Plane[];
  /** Blur of each level, metres. */
  readonly sigmas: readonly number[];
}

/** What the sun meets beside the mask: a wall, or the same pattern mirrored on and on (leaves have no frame). */
export type Beyond = 'dark' | 'mirrored';

interface GoboOptions {
  readonly origin: Vec3;
  /** Normal of the plane, towards the sun or away from it. */
  readonly normal: Vec3;
  readonly halfWidth: number;
  readonly beyond: Beyond;
  readonly spread: number;
  /** Transmission painted on a plane: its aspect sets the height. */
  readonly mask: Plane;
}

const LEVEL_RADII_PX = [0, 1, 2, 4, 8, 16, 32] as const;

/** Blurs the mask into its levels. About 30 ms for 384 x 384. */
export function createGobo({ origin, normal, halfWidth, beyond, spread, mask }: GoboOptions): Gobo {
  const unit = normalise(normal);
  const across = normalise(cross([0, 1, 0], unit));
  const up = cross(unit, across);
  const metresPerPx = (2 * halfWidth) / mask.width;
  const levels: Plane[] = [];
  const sigmas: number[] = [];
  for (const radius of LEVEL_RADII_PX) {
    levels.push(radius === 0 ? mask : blurTwice(mask, radius, beyond));
    // Two boxes of width 2r+1 have the standard deviation of sqrt(2 ((2r+1)^2 - 1) / 12).
    sigmas.push(metresPerPx * Math.sqrt(((2 * radius + 1) ** 2 - 1) / 6));
  }
  return {
    origin,
    normal: unit,
    across,
    up,
    halfWidth,
    halfHeight: (halfWidth * mask.height) / mask.width,
    beyond,
    spread,
    levels,
    sigmas,
  };
}

/** A disc of radius r blurs like a Gaussian of r / 2. */
const DISC_SIGMA = 0.5;

/** Share of the sun (unit vector towards it) that passes the gobo on its way to the point `point[0..2]`. */
export function goboTransmission(gobo: Gobo, point: Float64Array, direction: Vec3): number {
  const n = gobo.normal;
  const slope = direction[0] * n[0] + direction[1] * n[1] + direction[2] * n[2];
  const x = gobo.origin[0] - point[0]!;
  const y = gobo.origin[1] - point[1]!;
  const z = gobo.origin[2] - point[2]!;
  const t = (x * n[0] + y * n[1] + z * n[2]) / slope;
  if (!(t > 0)) return gobo.beyond === 'dark' ? 0 : 1;
  const ex = direction[0] * t - x;
  const ey = direction[1] * t - y;
  const ez = direction[2] * t - z;
  let u = (ex * gobo.across[0] + ey * gobo.across[1] + ez * gobo.across[2]) / gobo.halfWidth;
  let v = (ex * gobo.up[0] + ey * gobo.up[1] + ez * gobo.up[2]) / gobo.halfHeight;
  if (u <= -1 || u >= 1 || v <= -1 || v >= 1) {
    if (gobo.beyond === 'dark') return 0;
    u = mirrored(u);
    v = mirrored(v);
  }
  const sigma = t * gobo.spread * DISC_SIGMA;
  let level = 0;
  while (level < gobo.sigmas.length - 2 && gobo.sigmas[level + 1]! < sigma) level++;
  const low = gobo.sigmas[level]!;
  const share = Math.max(0, Math.min(1, (sigma - low) / (gobo.sigmas[level + 1]! - low)));
  const column = (u + 1) * 0.5;
  const row = (1 - v) * 0.5;
  const sharp = bilinear(gobo.levels[level]!, column, row);
  return sharp + (bilinear(gobo.levels[level + 1]!, column, row) - sharp) * share;
}

/** Folds a coordinate into -1..1. */
function mirrored(value: number): number {
  const turned = (((value + 1) % 4) + 4) % 4;
  return turned <= 2 ? turned - 1 : 3 - turned;
}

function bilinear(plane: Plane, u: number, v: number): number {
  const { width, height, data } = plane;
  const x = Math.max(0, Math.min(width - 1.001, u * width - 0.5));
  const y = Math.max(0, Math.min(height - 1.001, v * height - 0.5));
  const column = x | 0;
  const row = y | 0;
  const fx = x - column;
  const i = row * width + column;
  const top = data[i]! + (data[i + 1]! - data[i]!) * fx;
  const bottom = data[i + width]! + (data[i + width + 1]! - data[i + width]!) * fx;
  return top + (bottom - top) * (y - row);
}

function blurTwice(mask: Plane, radius: number, beyond: Beyond): Plane {
  const { width, height } = mask;
  const a = Float32Array.from(mask.data);
  const b = new Float32Array(a.length);
  for (let pass = 0; pass < 2; pass++) {
    boxLines(a, b, { lines: height, lineStep: width, count: width, step: 1 }, radius, beyond);
    boxLines(b, a, { lines: width, lineStep: 1, count: height, step: width }, radius, beyond);
  }
  return createPlane(width, height, a);
}

interface Lines {
  readonly lines: number;
  readonly lineStep: number;
  readonly count: number;
  readonly step: number;
}

function boxLines(source: Float32Array, target: Float32Array, run: Lines, radius: number, beyond: Beyond): void {
  const { lines, lineStep, count, step } = run;
  const inverse = 1 / (2 * radius + 1);
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    const before = beyond === 'dark' ? 0 : source[base]!;
    const after = beyond === 'dark' ? 0 : source[base + (count - 1) * step]!;
    let sum = before * (radius + 1);
    for (let i = 0; i < radius && i < count; i++) sum += source[base + i * step]!;
    for (let i = 0; i < count; i++) {
      sum += i + radius < count ? source[base + (i + radius) * step]! : after;
      if (i > 0) sum -= i - radius - 1 >= 0 ? source[base + (i - radius - 1) * step]! : before;
      else sum -= before;
      target[base + i * step] = sum * inverse;
    }
  }
}
