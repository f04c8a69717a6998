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
  /** Nearest land to be painted, m. */
  readonly fromM?: number;
  /** Seen from below the water, which is not there. */
  readonly isMirrored?: boolean;
  /** Growth of the steps of a ray, as a part of the distance. */
  readonly stride: number;
}

const NEAREST_M = 1.2;
const FARTHEST_M = 26_000;
/** How much higher than the grid's land the roughness may reach, m, by distance. */
const HEADROOM_M = 40;
/** No land in sight for so many metres of ray above the highest land: the rest is sky. */
const HIGHEST_M = 4500;

const ground = new Float64Array(3);
const colour = new Float64Array(3);

/**
 * Paints the land that is seen in the columns `from`..`to` over the sky in `picture`, front to back along each column as in a voxel
 * landscape (Comanche, 1992), with the exact place of each pixel between two steps. `depth` gets the distance (z) of what is seen, m.
 */
export function paintLand(picture: LinearRaster, depth: Float32Array, view: LandView, from: number, to: number): void {
  const { samples } = view;
  const rows = picture.height;
  const light = new Float32Array(rows * 3);
  const cover = new Float32Array(rows);
  for (let x = from; x < to; x++) {
    light.fill(0);
    cover.fill(0);
    for (let s = 0; s < samples; s++)
      marchColumn(view, x + (s + 0.5) / samples, (s * 0.618 + 0.5) % 1, light, cover, depth, x, picture.width);
    for (let y = 0; y < rows; y++) {
      const covered = cover[y]! / samples;
      if (covered <= 0) continue;
      const k = (y * picture.width + x) * 4;
      for (let c = 0; c < 3; c++)
        picture.data[k + c] = picture.data[k + c]! * (1 - covered) + light[y * 3 + c]! / samples;
    }
  }
}

function marchColumn(
  view: LandView,
  columnPx: number,
  rowOffset: number,
  light: Float32Array,
  cover: Float32Array,
  depth: Float32Array,
  x: number,
  width: number,
): void {
  const { land, camera, waterM, stride, biome, fromM = NEAREST_M, isMirrored = false } = view;
  const { focalPx, horizonPx, eyeM } = camera;
  const rows = cover.length;
  const right = (columnPx - camera.widthPx / 2) / focalPx;
  const lengthening = Math.sqrt(1 + right * right);
  // Tangent of the elevation of a row's sample; rows go up as tangents grow.
  const tangentOf = (row: number) => (horizonPx - row - rowOffset) / focalPx;
  let row = rows - 1;
  let highest = tangentOf(row) - 1e-6;
  let beforeZ = fromM;
  let beforeTangent = -Infinity;
  for (let z = fromM; z < FARTHEST_M && row >= 0; z *= 1 + stride) {
    if (HIGHEST_M - eyeM < highest * z) break;
    let height = roughlyAt(land, right * z, z, ground);
    const isNear = (height + HEADROOM_M - eyeM) / z > highest;
    if (isNear) {
      groundAt(land, right * z, z, (z / focalPx) * 0.7, ground);
      height = ground[0]!;
    }
    const tangent = (height - eyeM) / z;
    if (height < waterM) {
      // Rows that show water are left to it.
      const surface = (waterM - eyeM) / z;
      if (!isMirrored) {
        while (row >= 0 && tangentOf(row) <= surface) row--;
        highest = Math.max(highest, surface);
      }
      beforeZ = z;
      beforeTangent = surface;
      continue;
    }
    if (tangent > highest && isNear) {
      const climb = tangent - beforeTangent;
      while (row >= 0 && tangentOf(row) <= tangent) {
        const aim = tangentOf(row);
        const t =
          climb > 1e-9 && Number.isFinite(beforeTangent) ? Math.min(1, Math.max(0, (aim - beforeTangent) / climb)) : 1;
        const hitZ = beforeZ + (z - beforeZ) * t;
        const hitX = right * hitZ;
        const footprint = hitZ / focalPx;
        groundAt(land, hitX, hitZ, footprint, ground);
        const hitHeight = eyeM + aim * hitZ;
        shadeGround(biome, view.light, hitX, hitHeight, hitZ, ground[1]!, ground[2]!, footprint, colour);
        throughAir(view.light.air, colour, hitZ * lengthening, right, hitHeight);
        for (let c = 0; c < 3; c++) light[row * 3 + c]! += colour[c]!;
        cover[row]!++;
        depth[row * width + x] = hitZ;
        row--;
      }
      highest = tangent;
    }
    beforeZ = z;
    beforeTangent = tangent;
  }
}
