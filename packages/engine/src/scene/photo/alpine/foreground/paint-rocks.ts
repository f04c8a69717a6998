import { createRandom, hashPoint, type LinearRaster } from '@backlot/kernels';
import { cloudGap } from '../ground/shade-ground.ts';
import { heightAt } from '../terrain/height-field.ts';
import { groundAt } from '../terrain/land.ts';
import type { LandView } from '../terrain/paint-land.ts';
import { tileFbm } from '../terrain/slope-noise.ts';
import { drawRock, drawRockMirror, drawRockShadow, type Rock } from './draw-rock.ts';
import { cutRock, turnedRock, type RockShape } from './rock-shape.ts';

/** Stones of about one size. */
export interface RockClass {
  /** Least and most radius, m. */
  readonly radiusM: readonly [number, number];
  /** Distance of neighbours, m. */
  readonly spacingM: number;
  /** Share of the places that have one, 0..1, and how much they keep together. */
  readonly cover: number;
  readonly clustering: number;
  readonly roundness: number;
  /** Farthest, m. */
  readonly toM: number;
  /** Least and most height of the ground they lie on, m. */
  readonly ground: readonly [number, number];
}

/** What the stones before the camera are like. */
export interface RocksOptions {
  readonly seed: number;
  readonly classes: readonly RockClass[];
  readonly fromM: number;
  readonly moss: number;
  readonly snow: number;
}

interface Placed {
  readonly x: number;
  readonly z: number;
  readonly radiusM: number;
  readonly hash: number;
  readonly shapes: readonly RockShape[];
}

const SHAPES = 7;
const BROKEN_CUTS = 13;
const ROUND_CUTS = 22;
/** Stones smaller than this are left out, px. */
const LEAST_PX = 1.3;
/** Radius of the largest as a part of the frame's width: closer ones would stand in the way. */
const LARGEST = 0.1;
/** Part of a stone that lies in the ground, of its radius. */
const SUNK = 0.32;
const CLUSTER_M = 3.1;
const TINTS = [
  [1, 1, 1],
  [1.12, 1, 0.88],
  [0.9, 0.98, 1.06],
  [0.62, 0.62, 0.64],
  [1.35, 1.32, 1.26],
  [1.05, 0.86, 0.74],
] as const;

const ground = new Float64Array(3);

/** Draws stones, far ones first, with their shadows on the ground. */
export function paintRocks(picture: LinearRaster, depth: Float32Array, view: LandView, options: RocksOptions): void {
  const { camera, land, light, biome, waterM } = view;
  const rock: Rock = {
    x: 0,
    y: 0,
    radiusPx: 0,
    z: 0,
    groundY: 0,
    wetY: Infinity,
    down: 0,
    grain: 0,
    albedo: new Float64Array(3),
    sun: new Float64Array(3),
    sky: Float64Array.from(light.sky),
    moss: 0,
    snow: options.snow,
  };
  const planes = new Float32Array(ROUND_CUTS * 4);
  for (const placed of placeRocks(view, options)) {
    const { x, z, radiusM, hash, shapes } = placed;
    groundAt(land, x, z, Math.max(0.05, z / camera.focalPx), ground);
    const height = ground[0]!;
    const scale = camera.focalPx / z;
    const base = Math.max(height, waterM);
    const isInWater = height < waterM;
    rock.z = z;
    rock.radiusPx = radiusM * scale;
    rock.x = camera.widthPx / 2 + x * scale;
    rock.y = camera.horizonPx - (height + radiusM * (0.7 - SUNK) - camera.eyeM) * scale;
    rock.down = Math.min(0.95, Math.max(0.05, (camera.eyeM - height) / Math.hypot(camera.eyeM - height, z)));
    rock.groundY = camera.horizonPx - (base - camera.eyeM) * scale + rock.radiusPx * rock.down * 0.45;
    if (rock.radiusPx > LARGEST * camera.widthPx) continue;
    if (rock.y - rock.radiusPx > rock.groundY || rock.y - rock.radiusPx * 1.3 > picture.height) continue;
    rock.wetY = isInWater ? rock.groundY - Math.max(1.5, 0.06 * scale) : height < waterM + 0.1 ? -Infinity : Infinity;
    rock.grain = (hash & 0xff) * 1.37;
    rock.moss = options.moss * Math.max(0, tileFbm(x / 5 + 8, z / 5, 2) + 0.35);
    const shadowed = heightAt(light.shadow, x, z);
    const lit = Math.min(1, Math.max(0, 0.5 + (height - shadowed) / 28)) * cloudGap(light.cloudShadow, x, z);
    const tint = TINTS[(hash >>> 5) % TINTS.length]!;
    const shade = 0.55 + 0.45 * (((hash >>> 16) & 0xff) / 0x100);
    for (let c = 0; c < 3; c++) {
      rock.albedo[c] = biome.rock[c]! * (1 + (tint[c]! - 1) * 0.6) * shade;
      rock.sun[c] = light.sun[c]! * lit;
    }
    if (isInWater) drawRockMirror(picture, rock);
    else drawRockShadow(picture, depth, rock, light.sunDirection, 0.35 + 0.3 * lit);
    const shape = shapes[(hash >>> 8) % shapes.length]!;
    const turned = planes.subarray(0, shape.length);
    turnedRock(shape, ((hash >>> 12) & 0xff) * 0.0245, turned);
    drawRock(picture, depth, turned, rock, light.sunDirection);
  }
}

/** All stones of all classes, the farthest first. */
function placeRocks({ camera, land }: LandView, { seed, classes, fromM }: RocksOptions): readonly Placed[] {
  const halfView = camera.widthPx / 2 / camera.focalPx;
  const placed: Placed[] = [];
  classes.forEach((kind, index) => {
    const random = createRandom(seed + index * 101);
    const cuts = Math.round(BROKEN_CUTS + (ROUND_CUTS - BROKEN_CUTS) * kind.roundness);
    const shapes = Array.from({ length: SHAPES }, () =>
      cutRock(Math.floor(random() * 0x7fffffff), cuts, kind.roundness),
    );
    const farthest = Math.min(kind.toM, (kind.radiusM[1] * camera.focalPx) / LEAST_PX);
    for (let row = Math.floor(fromM / kind.spacingM); row * kind.spacingM < farthest; row++) {
      const reach = halfView * row * kind.spacingM + kind.radiusM[1] * 2;
      for (let column = -Math.ceil(reach / kind.spacingM); column * kind.spacingM <= reach; column++) {
        const hash = hashPoint(column, row, seed + index);
        const x = (column + (hash & 0xff) / 0x100) * kind.spacingM;
        const z = (row + ((hash >>> 8) & 0xff) / 0x100) * kind.spacingM;
        if (z < fromM) continue;
        const crowd = kind.cover + kind.clustering * tileFbm(x / CLUSTER_M + index * 7, z / CLUSTER_M, 2);
        if (((hash >>> 16) & 0xff) / 0x100 >= crowd) continue;
        groundAt(land, x, z, 0.4, ground);
        if (ground[0]! < kind.ground[0] || ground[0]! > kind.ground[1]) continue;
        const size = ((hash >>> 24) & 0xff) / 0x100;
        const radiusM = kind.radiusM[0] + (kind.radiusM[1] - kind.radiusM[0]) * size * size;
        placed.push({ x, z, radiusM, hash: hashPoint(hash & 0xffff, hash >>> 16, index), shapes });
      }
    }
  });
  return placed.sort((a, b) => b.z - a.z);
}
