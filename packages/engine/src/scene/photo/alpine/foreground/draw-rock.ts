import type { LinearRaster } from '@backlot/kernels';
import { tileFbm, tileNoise } from '../terrain/slope-noise.ts';
import type { RockShape } from './rock-shape.ts';

type Triple = readonly [number, number, number];

/** A stone in the picture and the light on it. */
export interface Rock {
  /** Its middle and its radius, px. */
  x: number;
  y: number;
  radiusPx: number;
  /** Distance, m. */
  z: number;
  /** Row below which it is in the ground or in the water. */
  groundY: number;
  /** Row below which it is wet. */
  wetY: number;
  /** Sine of the angle at which the eye looks down on it. */
  down: number;
  /** Moves its grain. */
  grain: number;
  readonly albedo: Float64Array;
  readonly sun: Float64Array;
  readonly sky: Float64Array;
  /** Moss on what looks up, 0..1. */
  moss: number;
  /** Snow on what looks up, 0..1. */
  snow: number;
}

const MOSS = [0.05, 0.065, 0.015] as const;
const WET = 0.48;
const SNOW = [0.86, 0.88, 0.92] as const;
const BUMP = 0.5;
/** How far edges are off the straight, as a part of the radius, and radius from which it shows, px. */
const CHIPS = 0.07;
const CHIPPED_FROM_PX = 7;

/** Draws a stone over what is not nearer, and writes its distance into `depth`. `planes` is the shape, turned. */
export function drawRock(
  { width, height, data }: LinearRaster,
  depth: Float32Array,
  planes: RockShape,
  rock: Rock,
  sun: Triple,
): void {
  const { x: cx, y: cy, radiusPx, groundY, wetY, down, grain, albedo, moss, snow } = rock;
  const limit = rock.z * 0.985 - 0.05;
  const reach = radiusPx * 1.25;
  const level = Math.sqrt(1 - down * down);
  const detail = Math.min(5, Math.log2(radiusPx) - 1);
  const y1 = Math.min(height - 1, Math.ceil(Math.min(cy + reach, groundY)));
  for (let y = Math.max(0, Math.floor(cy - reach)); y <= y1; y++) {
    const levelV = (cy - y - 0.5) / radiusPx;
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(width - 1, Math.ceil(cx + reach)); x++) {
      const at = y * width + x;
      if (depth[at]! < limit) continue;
      const levelU = (x + 0.5 - cx) / radiusPx;
      // Edges are chipped.
      const chip = radiusPx > CHIPPED_FROM_PX ? CHIPS * tileNoise(levelU * 4.3 + grain, levelV * 4.3 + grain) : 0;
      const u = levelU + chip;
      const v =
        levelV -
        chip * 0.7 +
        (radiusPx > CHIPPED_FROM_PX ? CHIPS * 0.5 * tileNoise(levelU * 11 + 5, levelV * 11 + grain) : 0);
      let front = 9;
      let back = -9;
      let plane = 0;
      for (let i = 0; i < planes.length; i += 4) {
        const toEye = planes[i + 1]! * down + planes[i + 2]! * level;
        const rest = planes[i + 3]! - planes[i]! * u - (planes[i + 1]! * level - planes[i + 2]! * down) * v;
        if (toEye > 1e-4) {
          const w = rest / toEye;
          if (w < front) {
            front = w;
            plane = i;
          }
        } else if (toEye < -1e-4) back = Math.max(back, rest / toEye);
      }
      const thickness = front - back;
      if (thickness <= 0) continue;
      const alpha = Math.min(1, thickness * radiusPx * 0.7) * Math.min(1, Math.max(0, groundY - y));
      if (alpha <= 0.01) continue;
      // Grain hangs on the place on the stone.
      const gu = u * 2.6 + grain + front * 1.3;
      const gv = v * 2.6 - front * 1.7;
      const rough = detail > 0 ? tileFbm(gu, gv, detail) : 0;
      const fine = detail > 1.5 ? tileFbm(gu * 5.3 + 3, gv * 5.3, Math.min(4, detail - 1)) : 0;
      const nudge = BUMP * (detail > 0 ? 1.3 * tileNoise(gu * 1.9 + 9, gv * 1.9) + 2.2 * fine : 0);
      let nx = planes[plane]! + nudge * 0.45;
      let ny = planes[plane + 1]! + rough * 0.6 + fine * 0.5;
      let nz = planes[plane + 2]! - nudge * 0.4;
      const inverse = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
      nx *= inverse;
      ny *= inverse;
      nz *= inverse;
      const facing = Math.max(0, nx * sun[0] + ny * sun[1] - nz * sun[2]);
      const buried = Math.min(1, Math.max(0, (groundY - y) / (radiusPx * 0.9)));
      const open = (0.3 + 0.7 * buried) * (0.55 + 0.45 * ny);
      const mossy = moss > 0 ? Math.min(1, Math.max(0, (ny - 0.55 + rough * 0.9) * 3)) * moss : 0;
      const snowy = snow > 0 ? Math.min(1, Math.max(0, (ny - 0.42 + rough * 0.4) * 5)) * snow : 0;
      const wet = y > wetY ? WET : 1;
      const tone = Math.max(0.2, 1 + 0.8 * rough + 0.7 * fine) * wet;
      const direct = facing * (0.35 + 0.65 * buried);
      const k = at * 4;
      for (let c = 0; c < 3; c++) {
        let colour = albedo[c]! * tone;
        colour += (MOSS[c]! * (1 + rough) - colour) * mossy;
        colour += (SNOW[c]! - colour) * snowy;
        const lit = (colour / Math.PI) * (rock.sky[c]! * open + rock.sun[c]! * direct);
        data[k + c] = data[k + c]! + (lit - data[k + c]!) * alpha;
      }
      if (alpha > 0.5) depth[at] = rock.z;
    }
  }
}

/** Darkens the ground under a stone and on the side away from the sun. */
export function drawRockShadow(
  { width, height, data }: LinearRaster,
  depth: Float32Array,
  rock: Rock,
  sun: Triple,
  strength: number,
): void {
  const { radiusPx, groundY, down } = rock;
  const long = Math.min(1.6, Math.hypot(sun[0], sun[2]) / Math.max(0.25, sun[1]));
  const away = Math.hypot(sun[0], sun[2]) || 1;
  const flat = Math.max(0.12, down * 0.9);
  const cx = rock.x - (sun[0] / away) * long * radiusPx * 0.55;
  const cy = groundY - radiusPx * 0.12 + (sun[2] / away) * long * radiusPx * 0.4 * flat;
  const wide = radiusPx * (1.15 + 0.35 * long);
  const tall = Math.max(1, radiusPx * flat * (0.9 + 0.3 * long));
  const limit = rock.z * 0.9 - 0.3;
  for (let y = Math.max(0, Math.floor(cy - tall)); y <= Math.min(height - 1, Math.ceil(cy + tall)); y++)
    for (let x = Math.max(0, Math.floor(cx - wide)); x <= Math.min(width - 1, Math.ceil(cx + wide)); x++) {
      const at = y * width + x;
      if (depth[at]! < limit) continue;
      const dx = (x + 0.5 - cx) / wide;
      const dy = (y + 0.5 - cy) / tall;
      const inside = 1 - (dx * dx + dy * dy);
      if (inside <= 0) continue;
      const kept = 1 - strength * Math.min(1, inside * 1.6);
      const k = at * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! * kept;
    }
}

const MIRRORED = 0.62;

/** Darkens the water before a stone that stands in it: its reflection, broken by the ripples. */
export function drawRockMirror({ width, height, data }: LinearRaster, rock: Rock): void {
  const { radiusPx, groundY } = rock;
  const tall = Math.max(2, (groundY - (rock.y - radiusPx * 0.75)) * 1.1);
  const bottom = Math.min(height - 1, Math.ceil(groundY + tall));
  for (let y = Math.max(0, Math.floor(groundY - radiusPx * 0.2)); y <= bottom; y++) {
    const t = Math.max(0, (y - groundY) / tall);
    if (t >= 1) break;
    const half = radiusPx * (1.02 - 0.55 * t * t);
    const shift = tileNoise(y * 0.45, rock.grain) * radiusPx * 0.14 * t;
    const strength = MIRRORED * (1 - t) ** 0.7;
    for (
      let x = Math.max(0, Math.floor(rock.x + shift - half));
      x <= Math.min(width - 1, Math.ceil(rock.x + shift + half));
      x++
    ) {
      const edge = Math.min(1, Math.max(0, (half - Math.abs(x + 0.5 - rock.x - shift)) * (0.25 + 3 / radiusPx)));
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) {
        const dark = (rock.albedo[c]! / Math.PI) * rock.sky[c]! * 0.45;
        data[k + c] = data[k + c]! + (dark - data[k + c]!) * strength * edge;
      }
    }
  }
}
