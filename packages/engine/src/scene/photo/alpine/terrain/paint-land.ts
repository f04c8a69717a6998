import type { LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../../sea/camera.ts';
import type { Biome } from '../ground/biome.ts';
import { shadeGround } from '../ground/shade-ground.ts';
import { throughAir } from '../light/air.ts';
import type { AlpineLight } from '../light/alpine-light.ts';
import { groundAt, roughlyAt, type Land } from './land.ts';

/** What the land is painted from: plain data, so that bands of columns can be painted anywhere. */
export interface LandView {
  readonly land: Land;
  readonly biome: Biome;
  readonly light: AlpineLight;
  readonly camera: LevelCamera;
  /** Ground below this is water: not painted. -Infinity where there is none. */
  readonly waterM: number;
  /** Rays a pixel: side by side, each at another height. */
  readonly samples: number;
  /** Longest way in the picture between two steps of a ray, px. */
  readonly stridePx: number;
  /** Nearest land to be painted, m. */
  readonly fromM?: number;
  /** Seen from below the water, which is not there. */
  readonly isMirrored?: boolean;
}

/** One column of the picture on its way: sums over the samples, and the first sample by itself. */
interface Column {
  readonly x: number;
  /** Light summed over the samples, three values a row. */
  readonly light: Float32Array;
  readonly cover: Float32Array;
  readonly firstLight: Float32Array;
  readonly firstZ: Float32Array;
}

const NEAREST_M = 1.2;
const FARTHEST_M = 26_000;
/** How much higher than the grid's land roughness may reach, as a part of what it is on average, and what the grid itself may be off, m. */
const HEADROOM = 0.55;
const GRID_HEADROOM_M = 3;
/** Roughness finer than this many pixels is left out of the way of a ray; it shows in the light. */
const MARCH_FOOTPRINT = 1.8;
/** Nothing is higher than this. */
const HIGHEST_M = 4500;
/** Growth of the steps as a part of the distance: the least, and the most. */
const LEAST_GROWTH = 0.0022;
const MOST_GROWTH = 0.03;
/** Steps do not skip over what the grid can hold, m, nor over the waves of the near ground, as a part of their length. */
const FAR_STEP_M = 30;
const WAVE_STEP = 0.1;
/** Ground rises towards the ray as often as not: counts as this much height over the ground, as a part of the distance. */
const RISE = 0.1;
/** A second sample so near to the first, as a part of the distance, shows the same ground: its light is the first's. */
const SAME_GROUND = 0.02;
/** Rows of neighbouring samples are this far apart, in parts of a pixel (golden section). */
const SAMPLE_TURN = 0.618;

const ground = new Float64Array(3);
const colour = new Float64Array(3);

/**
 * Paints the land that is seen in the columns `from`..`to` over the sky in `picture`, front to back along each column as in a voxel
 * landscape (NovaLogic's "Comanche", 1992), with the exact place of each pixel between two steps. `depth` gets the distance (z) of what is
 * seen, m.
 */
export function paintLand(picture: LinearRaster, depth: Float32Array, view: LandView, from: number, to: number): void {
  const { samples } = view;
  const { width, height: rows, data } = picture;
  const light = new Float32Array(rows * 3);
  const cover = new Float32Array(rows);
  const firstLight = new Float32Array(rows * 3);
  const firstZ = new Float32Array(rows);
  for (let x = from; x < to; x++) {
    light.fill(0);
    cover.fill(0);
    firstZ.fill(0);
    const column: Column = { x, light, cover, firstLight, firstZ };
    for (let s = 0; s < samples; s++)
      marchColumn(view, x + (s + 0.5) / samples, (s * SAMPLE_TURN + 0.5) % 1, column, depth, width);
    for (let y = 0; y < rows; y++) {
      const covered = cover[y]! / samples;
      if (covered <= 0) continue;
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! * (1 - covered) + light[y * 3 + c]! / samples;
    }
  }
}

function marchColumn(
  view: LandView,
  columnPx: number,
  rowOffset: number,
  column: Column,
  depth: Float32Array,
  width: number,
): void {
  const { land, camera, waterM, stridePx, fromM = NEAREST_M, isMirrored = false } = view;
  const { focalPx, horizonPx, eyeM } = camera;
  const right = (columnPx - camera.widthPx / 2) / focalPx;
  // The tangent of a row's elevation is (top - row) / focalPx.
  const top = horizonPx - rowOffset;
  const headroomM = land.roughM * HEADROOM + GRID_HEADROOM_M;
  let row = column.cover.length - 1;
  let highest = (top - row) / focalPx - 1e-6;
  let beforeZ = fromM;
  let beforeTangent = -Infinity;
  let z = fromM;
  while (z < FARTHEST_M && row >= 0) {
    if (HIGHEST_M - eyeM < highest * z) break;
    let height = roughlyAt(land, right * z, z);
    const isNear = height + (z < land.near.reachM ? 0 : headroomM) - eyeM > highest * z;
    if (isNear) {
      groundAt(land, right * z, z, (z / focalPx) * MARCH_FOOTPRINT, ground);
      height = ground[0]!;
    }
    const isWater = height < waterM;
    const tangent = ((isWater ? waterM : height) - eyeM) / z;
    if (isWater) {
      // Rows that show water are left to it.
      if (!isMirrored) {
        while (row >= 0 && (top - row) / focalPx <= tangent) row--;
        highest = Math.max(highest, tangent);
      }
    } else if (tangent > highest && isNear) {
      const climb = tangent - beforeTangent;
      const hasBefore = climb > 1e-9 && beforeTangent > -Infinity;
      for (; row >= 0; row--) {
        const aim = (top - row) / focalPx;
        if (aim > tangent) break;
        const t = hasBefore ? Math.min(1, Math.max(0, (aim - beforeTangent) / climb)) : 1;
        paintPoint(view, right, aim, beforeZ + (z - beforeZ) * t, column, row);
        depth[row * width + column.x] = beforeZ + (z - beforeZ) * t;
      }
      highest = tangent;
    }
    beforeZ = z;
    beforeTangent = tangent;
    const over = Math.abs(eyeM - height) + z * RISE;
    const feature = z < land.near.reachM ? land.near.waveLengthM * WAVE_STEP : FAR_STEP_M;
    const wanted = Math.min(feature, z * MOST_GROWTH, (stridePx * z * z) / (focalPx * over));
    z += Math.max(wanted, z * LEAST_GROWTH);
  }
}

/** Light of the ground that a ray with the slopes `right` and `aim` meets at the distance `z`. */
function paintPoint(view: LandView, right: number, aim: number, z: number, column: Column, row: number): void {
  const { land, biome, light, camera } = view;
  const { firstZ, firstLight, cover } = column;
  const k = row * 3;
  cover[row]!++;
  if (Math.abs(firstZ[row]! - z) > SAME_GROUND * z) {
    const footprint = z / camera.focalPx;
    groundAt(land, right * z, z, footprint, ground);
    const height = camera.eyeM + aim * z;
    shadeGround(biome, light, right * z, height, z, ground[1]!, ground[2]!, footprint, colour);
    throughAir(light.air, colour, z * Math.sqrt(1 + right * right), right, height);
    if (firstZ[row] === 0) {
      firstZ[row] = z;
      for (let c = 0; c < 3; c++) firstLight[k + c] = colour[c]!;
    }
    for (let c = 0; c < 3; c++) column.light[k + c]! += colour[c]!;
  } else for (let c = 0; c < 3; c++) column.light[k + c]! += firstLight[k + c]!;
}
