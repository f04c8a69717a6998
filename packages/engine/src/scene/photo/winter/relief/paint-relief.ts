import { fbm, valueNoise, type LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../../threads/row-work.ts';
import type { View } from '../../forest/world/view.ts';
import { readGrid } from '../../forest/ground/grid.ts';
import type { Triple } from '../../sky/atmosphere.ts';
import { reliefAt, type Relief } from './relief.ts';

/** Light on far land, and the air before it. */
export interface ReliefLight {
  readonly sunDirection: Triple;
  readonly sun: Triple;
  readonly above: Triple;
  /** Thrown back up by the snow all around. */
  readonly below: Triple;
  /** Light of the air in between where it is thick. */
  readonly air: Triple;
  /** How much of it there is per metre. */
  readonly airPerM: number;
}

const SNOW: Triple = [0.86, 0.885, 0.92];
const FOREST: Triple = [0.045, 0.06, 0.05];
/** Depth grows by this part from step to step. */
const STEP = 0.0035;

/** What far land is painted from: plain data. */
export interface ReliefView {
  readonly view: View;
  readonly relief: Relief;
  readonly light: ReliefLight;
}

/** Paints columns of far snowy land over a picture, each from near to far. */
export const reliefColumns = defineRowWork<ReliefView, LinearRaster>(import.meta.url, 'reliefColumns', paintColumns);

function paintColumns({ view, relief, light }: ReliefView, picture: LinearRaster, from: number, to: number): void {
  const { nearM, farM } = relief;
  for (let x = from; x < to; x++) {
    const aside = (x + 0.5 - view.centreX) / view.focalPx;
    let filledTo = Math.min(view.heightPx, view.horizonPx + 2 + (view.eyeM / nearM) * view.focalPx);
    let lastZ = nearM;
    let skyline = 0;
    for (let z = nearM; z < farM && filledTo > 0; z *= 1 + STEP) {
      const height = reliefAt(relief, aside * z, z);
      const y = view.horizonPx - ((height - view.eyeM) / z) * view.focalPx;
      if (y >= filledTo || height <= 0) {
        lastZ = z;
        continue;
      }
      const last = Math.min(view.heightPx, Math.ceil(filledTo - 0.5)) - 1;
      const perRow = (z - lastZ) / Math.max(1e-3, filledTo - y);
      for (let row = Math.max(0, Math.ceil(y - 0.5)); row <= last; row++) {
        // Rows between two steps lie between their depths.
        const rowZ = z - perRow * Math.max(0, row + 0.5 - y);
        shadePixel(picture, view, relief, light, x, row, aside * rowZ, rowZ, 1);
      }
      filledTo = y;
      lastZ = z;
      skyline = z;
    }
    // The pixel on the skyline is covered in part.
    const row = Math.ceil(filledTo - 0.5) - 1;
    const cover = row + 1 - filledTo;
    if (skyline > 0 && row >= 0 && row < view.heightPx && cover > 0)
      shadePixel(picture, view, relief, light, x, row, aside * skyline, skyline, Math.min(1, cover));
  }
}

function shadePixel(
  { width, data }: LinearRaster,
  view: View,
  relief: Relief,
  light: ReliefLight,
  x: number,
  row: number,
  worldX: number,
  z: number,
  cover: number,
): void {
  const { heights, sunlit, treelineM, rockSlope, rock: bare, seed } = relief;
  const step = heights.cellM;
  const height = readGrid(heights, worldX, z);
  const grain = (2.2 * z) / view.focalPx;
  const bump = fbm(worldX / (grain * 12), (z * 0.5 + height) / (grain * 12), 4, seed + 11);
  const slopeX = (readGrid(heights, worldX + step, z) - readGrid(heights, worldX - step, z)) / (2 * step) + 0.34 * bump;
  const slopeZ = (readGrid(heights, worldX, z + step) - readGrid(heights, worldX, z - step)) / (2 * step) - 0.2 * bump;
  const norm = 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
  const steep = Math.hypot(slopeX, slopeZ);
  const [sx, sy, sz] = light.sunDirection;
  const lambert = Math.max(0, (sy - slopeX * sx - slopeZ * sz) * norm) * readGrid(sunlit, worldX, z);
  const rock = smooth(rockSlope - 0.12, rockSlope + 0.3, steep + 0.45 * bump);
  let woods = 0;
  if (treelineM > 0) {
    const stand = valueNoise(worldX / (grain * 2.2), height / (grain * 1.6) + z / 90, seed + 17);
    const patchy = fbm(worldX / 420, z / 420, 3, seed + 19);
    woods =
      smooth(treelineM, treelineM * 0.55, height + treelineM * 0.45 * patchy) *
      smooth(0.34, 0.6, stand + 0.25 * patchy);
  }
  const keep = Math.exp(-light.airPerM * z);
  const k = (row * width + x) * 4;
  for (let c = 0; c < 3; c++) {
    let albedo = SNOW[c]! + (bare[c]! * (0.8 + 0.6 * bump) - SNOW[c]!) * rock;
    albedo += (FOREST[c]! - albedo) * woods;
    const received =
      (light.sun[c]! * lambert) / Math.PI + light.above[c]! * (0.5 + 0.5 * norm) + light.below[c]! * 0.5 * (1 - norm);
    const seen = albedo * received * keep + light.air[c]! * (1 - keep);
    data[k + c] = data[k + c]! + (seen - data[k + c]!) * cover;
  }
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
