import { hashPoint, type LinearRaster } from '@backlot/kernels';
import { createSharedRaster, sharedFloats } from '../../../../threads/shared.ts';
import { sunThrough } from '../light/canopy-shade.ts';
import { addLamps, type WoodsLight } from '../light/woods-light.ts';
import type { View } from '../world/view.ts';
import { readGrid } from './grid.ts';
import { readCover, type GroundCover } from './ground-cover.ts';
import { groundAt, onPath, patchAt, type Terrain } from './terrain.ts';

/** The ground of a wood. */
export interface Ground {
  readonly terrain: Terrain;
  /** Lies everywhere. */
  readonly cover: GroundCover;
  /** Grows over it in patches. */
  readonly patches: GroundCover;
  /** 0 = no patches, 1 = nothing but. */
  readonly patchiness: number;
  /** Lies on the path. */
  readonly trodden: GroundCover;
  /** Share of light from the sky that it mirrors: wet ground. */
  readonly wetness?: number;
  /** How much it glitters: ice crystals, 0..1. */
  readonly sparkle?: number;
}

/** Ground as seen, sharp and without air: premultiplied, nothing above its skyline. */
export interface GroundPicture {
  readonly picture: LinearRaster;
  /** Depth of every pixel, m; above the skyline that of the skyline below. */
  readonly depth: Float32Array;
}

/** Depth grows by this part from one step of a column to the next. */
const STEP = 0.012;
const FINEST_STEP_M = 0.015;
/** Ground seen at a grazing angle is blurred in depth as far as this many times its width. */
const MOST_STRETCH = 5;

/** No ground as yet, in shared memory. */
export function createGroundPicture({ widthPx, heightPx }: View): GroundPicture {
  return { picture: createSharedRaster(widthPx, heightPx), depth: sharedFloats(widthPx * heightPx) };
}

/** What the ground between two depths is painted from: plain data. */
export interface GroundView {
  readonly view: View;
  readonly ground: Ground;
  readonly light: WoodsLight;
  readonly nearM: number;
  readonly farM: number;
}

/** Paints columns `from` up to `to` of the ground, each from near to far: hummocks hide what is behind them. */
export function paintGround(
  { picture, depth }: GroundPicture,
  { view, ground, light, nearM, farM }: GroundView,
  from: number,
  to: number,
): void {
  const { widthPx, heightPx, horizonPx, focalPx, eyeM, centreX } = view;
  const { terrain } = ground;
  for (let x = from; x < to; x++) {
    const aside = (x + 0.5 - centreX) / focalPx;
    let filledTo = heightPx;
    let skyline = farM;
    for (let z = nearM; z < farM && filledTo > 0; z += Math.max(FINEST_STEP_M, z * STEP)) {
      const y = horizonPx - ((groundAt(terrain, aside * z, z) - eyeM) / z) * focalPx;
      if (y >= filledTo) continue;
      const top = Math.max(0, Math.ceil(y - 0.5));
      for (let row = Math.min(heightPx, Math.ceil(filledTo - 0.5)) - 1; row >= top; row--)
        depth[row * widthPx + x] = shadePixel(picture, view, ground, light, x, row, z, aside);
      filledTo = y;
      skyline = z;
    }
    softenSkyline(picture, x, filledTo);
    for (let row = Math.min(heightPx, Math.ceil(filledTo - 0.5)) - 1; row >= 0; row--)
      depth[row * widthPx + x] = skyline;
  }
}

/** The pixel on the skyline is covered in part. */
function softenSkyline({ width, height, data }: LinearRaster, x: number, filledTo: number): void {
  const row = Math.ceil(filledTo - 0.5) - 1;
  const share = row + 1 - filledTo;
  if (row < 0 || row + 1 >= height || share <= 0) return;
  const k = (row * width + x) * 4;
  for (let c = 0; c < 4; c++) data[k + c] = data[k + width * 4 + c]! * Math.min(1, share);
}

const coverOut = new Float64Array(5);
const otherOut = new Float64Array(5);
const lamplight = new Float64Array(3);

/** Shades one pixel of ground that lies about `nearZ` away; returns its depth. */
function shadePixel(
  { width, data }: LinearRaster,
  view: View,
  ground: Ground,
  light: WoodsLight,
  x: number,
  row: number,
  nearZ: number,
  aside: number,
): number {
  const { terrain, cover, patches, trodden, patchiness, wetness = 0, sparkle = 0 } = ground;
  // Within the step of a column the row itself says how far away it is.
  const below = (row + 0.5 - view.horizonPx) / view.focalPx;
  const level = groundAt(terrain, aside * nearZ, nearZ);
  const exact = below > 0.004 ? (view.eyeM - level) / below : nearZ;
  const z = exact > nearZ * 0.9 && exact < nearZ * 1.1 ? exact : nearZ;
  const worldX = aside * z;
  const across = z / view.focalPx;
  const footprint = across * Math.sqrt(Math.min(MOST_STRETCH, Math.max(1, z / Math.max(0.2, view.eyeM - level))));
  const trod = onPath(terrain.path, worldX, z);
  const patch = patchAt(terrain, patchiness, worldX, z) * (1 - trod);
  readCover(cover, worldX, z, footprint, coverOut);
  if (patch > 0.01) blend(patches, worldX + 0.37, z + 0.71, footprint, patch);
  if (trod > 0.01) blend(trodden, worldX + 0.13, z, footprint, trod);
  // A whole cell to both sides: within a cell the slope is one, and its edges would show.
  const cell = terrain.heights.cellM;
  const slopeX =
    coverOut[3]! + (groundAt(terrain, worldX + cell, z) - groundAt(terrain, worldX - cell, z)) / (2 * cell);
  const slopeZ =
    coverOut[4]! + (groundAt(terrain, worldX, z + cell) - groundAt(terrain, worldX, z - cell)) / (2 * cell);
  const norm = 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
  const { sun, sunDirection, above, ahead, shade } = light;
  const lambert = Math.max(0, (sunDirection[1] - slopeX * sunDirection[0] - slopeZ * sunDirection[2]) * norm);
  const open = sunThrough(shade, worldX, level, z) * readGrid(terrain.sunlit, worldX, z);
  const direct = (lambert * open) / Math.PI;
  const tilt = 0.18 + 0.25 * Math.max(0, slopeZ * norm);
  const broad = readGrid(terrain.broad, worldX, z);
  const mirrored = wetness * Math.min(0.6, 0.03 + 0.3 * (1 - Math.min(1, Math.abs(below) * 2.2)) ** 3);
  const glint = sparkle > 0 && open > 0.3 ? glitter(x, row, z) * sparkle * open * lambert * GLINT : 0;
  lamplight.fill(0);
  if (light.lamps !== undefined) addLamps(light.lamps, worldX, level, z, lamplight);
  const k = (row * width + x) * 4;
  for (let c = 0; c < 3; c++) {
    const received = sun[c]! * direct + above[c]! * norm + ahead[c]! * tilt + lamplight[c]! / Math.PI;
    data[k + c] = coverOut[c]! * broad * received * (1 - 0.35 * wetness) + ahead[c]! * mirrored + sun[c]! * glint;
  }
  data[k + 3] = 1;
  return z;
}

/** Light of a crystal that happens to mirror the sun, per irradiance. */
const GLINT = 0.9;
/** Crystals are seen this far, m, and this many in a thousand pixels mirror the sun. */
const GLITTER_TO_M = 14;
const GLITTER_PER_MILLE = 5;

function glitter(x: number, row: number, z: number): number {
  if (z > GLITTER_TO_M) return 0;
  const hash = hashPoint(x, row, 0x51a5);
  return hash % 1000 < GLITTER_PER_MILLE ? (0.3 + (0.7 * ((hash >>> 12) & 255)) / 255) * (1 - z / GLITTER_TO_M) : 0;
}

function blend(cover: GroundCover, x: number, z: number, footprint: number, share: number): void {
  readCover(cover, x, z, footprint, otherOut);
  for (let i = 0; i < 5; i++) coverOut[i] = coverOut[i]! + (otherOut[i]! - coverOut[i]!) * share;
}
