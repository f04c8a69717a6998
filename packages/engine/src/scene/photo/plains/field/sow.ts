import { gradientNoise, hash32 } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';
import type { HeightAt } from '../country/relief.ts';
import type { Plant, PlantBrush, PlantSite } from './plant.ts';

/** Plants of one kind and where they grow. */
export interface Sowing {
  readonly plant: Plant;
  /** Share of places taken, 0..1. */
  readonly cover: (x: number, z: number) => number;
  /** Height over the land at which it grows (on a ridge of earth, out of a bush), m. */
  readonly lift?: (x: number, z: number) => number;
  /** Part of the sunlight that arrives there. */
  readonly litAt?: (x: number, z: number) => number;
  /** Height of the plants as a part of their usual one. */
  readonly growth?: (x: number, z: number) => number;
}

/** The field that is sown. */
export interface SownLand {
  readonly camera: LevelCamera;
  readonly heightAt: HeightAt;
  readonly eyeY: number;
  readonly sun: readonly [number, number, number];
  readonly visibilityM: number;
  readonly litAt: (x: number, z: number) => number;
  readonly seed: number;
  /** Strength of the wind, 0..1. */
  readonly wind: number;
}

/** Rows of sowing lie this far behind one another, as a part of their distance. */
const ROW_RATIO = 0.0125;
const UNIT = 1 / 0x1_0000_0000;

/** Draws all plants from distance `fromM` down to `toM`, far ones first. */
export function sow(
  brush: PlantBrush,
  land: SownLand,
  sowings: readonly Sowing[],
  { fromM, toM }: { readonly fromM: number; readonly toM: number },
): void {
  const site: PlantSite = {
    x: 0,
    z: 0,
    rootX: 0,
    rootY: 0,
    scale: 1,
    towards: 0,
    haze: 0,
    lit: 1,
    wind: 0,
    growth: 1,
    chance: new Float64Array(4),
  };
  const first = Math.floor(Math.log(toM) / ROW_RATIO);
  const last = Math.ceil(Math.log(fromM) / ROW_RATIO);
  for (let row = last; row >= first; row--) {
    const z = Math.exp(row * ROW_RATIO);
    if (z > fromM || z < toM) continue;
    for (let kind = 0; kind < sowings.length; kind++) sowRow(brush, land, sowings[kind]!, { site, row, z, kind });
  }
}

interface Row {
  readonly site: PlantSite;
  readonly row: number;
  readonly z: number;
  readonly kind: number;
}

function sowRow(
  brush: PlantBrush,
  land: SownLand,
  { plant, cover, lift, growth, litAt }: Sowing,
  { site, row, z, kind }: Row,
): void {
  const { camera, heightAt, eyeY, sun, seed } = land;
  if (z > plant.farM) return;
  const scale = camera.focalPx / z;
  // Far rows would hold thousands of plants too thin to see: fewer, wider ones stand for them.
  const spacing = Math.max(plant.leastPx, plant.widthM * scale) / plant.density;
  const margin = plant.heightM * scale + 2;
  const count = Math.ceil((camera.widthPx + 2 * margin) / spacing);
  const rowSeed = hash32(seed ^ Math.imul(row, 0x9e3779b1) ^ Math.imul(kind + 1, 0x85ebca6b));
  const depthM = z * ROW_RATIO;
  for (let i = 0; i < count; i++) {
    const first = hash32(rowSeed + Math.imul(i, 0x27d4eb2d));
    const second = hash32(first ^ 0x68bc21eb);
    const jitter = (first & 0xffff) / 0x10000;
    const at = z + ((first >>> 16) / 0x10000 - 0.5) * depthM;
    const column = (i + jitter) * spacing - margin;
    const right = (column - camera.widthPx / 2) / camera.focalPx;
    const x = right * at;
    if (second * UNIT >= cover(x, at)) continue;
    site.x = x;
    site.z = at;
    site.rootX = column;
    site.scale = camera.focalPx / at;
    const up = heightAt(x, at) + (lift ? lift(x, at) : 0);
    site.rootY = camera.horizonPx - (up - eyeY) * site.scale;
    if (site.rootY - plant.heightM * site.scale * 1.4 > camera.heightPx) continue;
    const upward = (up + plant.heightM - eyeY) / at;
    site.growth = growth ? growth(x, at) : 1;
    site.towards = (right * sun[0] + upward * sun[1] + sun[2]) / Math.sqrt(1 + right * right + upward * upward);
    site.haze = 1 - Math.exp(-at / land.visibilityM);
    site.lit = land.litAt(x, at) * (litAt ? litAt(x, at) : 1);
    site.wind = land.wind * gradientNoise(x * 0.21, at * 0.17, seed + 5);
    const third = hash32(second ^ 0x2c1b3c6d);
    site.chance[0] = (third & 0xffff) / 0x10000;
    site.chance[1] = (third >>> 16) / 0x10000;
    const fourth = hash32(third ^ 0x297a2d39);
    site.chance[2] = (fourth & 0xffff) / 0x10000;
    site.chance[3] = (fourth >>> 16) / 0x10000;
    plant.draw(brush, site);
  }
}
