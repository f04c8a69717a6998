import { gradientNoise, type LinearRaster } from '@backlot/kernels';
import { createSharedRaster, sharedFloats } from '../../../threads/shared.ts';
import type { LevelCamera } from '../sea/camera.ts';
import type { Atmosphere } from './atmosphere.ts';
import type { CloudLayer } from './clouds.ts';
import { addStars } from './stars.ts';

/** What shines in a sky. */
export interface SkyLights {
  readonly atmosphere: Pick<Atmosphere, 'sunDirection' | 'sunIrradiance'>;
  /** The disc that {@link Atmosphere.sunDirection} points at. */
  readonly disc: 'sun' | 'moon' | 'none';
  readonly hasStars: boolean;
  readonly seed: number;
}

/** Apparent radius in degrees; both are half a degree across, but pictures draw them a little larger. */
const DISC_RADIUS_DEG = { sun: 0.55, moon: 0.75, none: 0 } as const;
/** Light of the disc as multiples of the light it sends: enough to be white whatever the exposure, not enough for a blinding bloom. */
const DISC_POWER = { sun: 26, moon: 2.4, none: 0 } as const;
const STAR_POWER = 9;
/** Where rays begin their steps, a magic square: any 3 x 3 neighbours have all nine. */
const OFFSETS = [2, 7, 6, 9, 5, 1, 4, 3, 8].map((n) => (n - 0.5) / 9);

/** A sky on its way into a picture. */
export interface SkyGrid {
  readonly coarseness: number;
  /** Rows of the picture above the horizon. */
  readonly rows: number;
  /** Four values a point: red, green, blue, and how clear the view is; as computed, and averaged. */
  readonly raw: LinearRaster;
  readonly smooth: LinearRaster;
  /** How clear the view is at each pixel of those rows. */
  readonly clear: Float32Array;
}

export function createSkyGrid(picture: LinearRaster, camera: LevelCamera, coarseness: number): SkyGrid {
  const rows = Math.max(0, Math.min(picture.height, Math.ceil(camera.horizonPx)));
  const width = Math.ceil(camera.widthPx / coarseness) + 2;
  const height = Math.ceil(rows / coarseness) + 2;
  return {
    coarseness,
    rows,
    raw: createSharedRaster(width, height),
    smooth: createSharedRaster(width, height),
    clear: sharedFloats(picture.width * rows),
  };
}

/** Computes rows `row0` up to `row1` of the grid. */
export function renderSkyGrid(
  { raw, coarseness }: SkyGrid,
  camera: LevelCamera,
  { atmosphere, clouds }: { readonly atmosphere: Atmosphere; readonly clouds: CloudLayer },
  [row0, row1]: readonly [number, number],
): void {
  const colour = new Float64Array(3);
  const { width, data } = raw;
  for (let y = row0; y < row1; y++)
    for (let x = 0; x < width; x++) {
      const dx = (x * coarseness + 0.5 - camera.widthPx / 2) / camera.focalPx;
      const dy = Math.max(0.0005, (camera.horizonPx - y * coarseness - 0.5) / camera.focalPx);
      const length = Math.sqrt(dx * dx + dy * dy + 1);
      atmosphere.radiance(dx / length, dy / length, 1 / length, colour);
      const offset = OFFSETS[(y % 3) * 3 + (x % 3)]!;
      const hidden = clouds(dx / length, dy / length, 1 / length, colour, offset);
      const k = (y * width + x) * 4;
      data[k] = colour[0]!;
      data[k + 1] = colour[1]!;
      data[k + 2] = colour[2]!;
      data[k + 3] = 1 - hidden;
    }
}

/** Writes rows `row0` up to `row1` of the mean of 3 x 3 points: each of them began its steps elsewhere. */
export function averageSkyGrid(
  { raw, smooth }: Pick<SkyGrid, 'raw' | 'smooth'>,
  [row0, row1]: readonly [number, number],
): void {
  const { width, height, data } = raw;
  const out = smooth.data;
  for (let y = row0; y < row1; y++)
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++) {
          const row = Math.min(height - 1, Math.max(0, y + j));
          const from = (row * width + Math.min(width - 1, Math.max(0, x + i))) * 4;
          for (let c = 0; c < 4; c++) out[k + c] = out[k + c]! + data[from + c]! / 9;
        }
    }
}

/** Interpolates the grid over rows `row0` up to `row1` of the picture. */
export function spreadSkyGrid(
  { smooth, clear, coarseness }: SkyGrid,
  { width, data }: LinearRaster,
  [row0, row1]: readonly [number, number],
): void {
  for (let y = row0; y < row1; y++)
    for (let x = 0; x < width; x++) readGrid(smooth, x / coarseness, y / coarseness, data, clear, y * width + x);
}

/** Adds stars and the disc of sun or moon, where no cloud hides them. */
export function addLights(
  picture: LinearRaster,
  camera: LevelCamera,
  scene: SkyLights,
  { rows, clear }: Pick<SkyGrid, 'rows' | 'clear'>,
): void {
  if (scene.hasStars) addStars(picture, rows, clear, { seed: scene.seed, brightness: STAR_POWER });
  if (scene.disc !== 'none') addDisc(picture, camera, scene, clear, rows);
}

/** Bilinear. */
function readGrid(grid: LinearRaster, x: number, y: number, out: Float32Array, clear: Float32Array, at: number): void {
  const left = x | 0;
  const top = y | 0;
  const fx = x - left;
  const fy = y - top;
  const a = (top * grid.width + left) * 4;
  const b = a + grid.width * 4;
  const wa = (1 - fx) * (1 - fy);
  const wb = fx * (1 - fy);
  const wc = (1 - fx) * fy;
  const wd = fx * fy;
  const { data } = grid;
  for (let c = 0; c < 3; c++)
    out[at * 4 + c] = data[a + c]! * wa + data[a + 4 + c]! * wb + data[b + c]! * wc + data[b + 4 + c]! * wd;
  out[at * 4 + 3] = 1;
  clear[at] = data[a + 3]! * wa + data[a + 7]! * wb + data[b + 3]! * wc + data[b + 7]! * wd;
}

function addDisc(
  picture: LinearRaster,
  camera: LevelCamera,
  scene: SkyLights,
  clear: Float32Array,
  rows: number,
): void {
  const [sx, sy, sz] = scene.atmosphere.sunDirection;
  if (sz <= 0.05) return;
  const { disc, atmosphere, seed } = scene;
  const centreX = camera.widthPx / 2 + (sx / sz) * camera.focalPx;
  const centreY = camera.horizonPx - (sy / sz) * camera.focalPx;
  const radius = camera.focalPx * Math.tan((DISC_RADIUS_DEG[disc] * Math.PI) / 180);
  const brightest = Math.max(...atmosphere.sunIrradiance, 0.3);
  for (let y = Math.max(0, Math.floor(centreY - radius - 1)); y < Math.min(rows, centreY + radius + 2); y++)
    for (
      let x = Math.max(0, Math.floor(centreX - radius - 1));
      x < Math.min(picture.width, centreX + radius + 2);
      x++
    ) {
      const dx = (x + 0.5 - centreX) / radius;
      const dy = (y + 0.5 - centreY) / radius;
      const distance = Math.hypot(dx, dy);
      const inside = Math.min(1, Math.max(0, (1 - distance) * radius + 0.5)) * clear[y * picture.width + x]!;
      if (inside <= 0) continue;
      // Darker limb; seas on the moon.
      const limb = 0.6 + 0.4 * Math.sqrt(Math.max(0, 1 - distance * distance));
      const seas = disc === 'moon' ? 0.85 + 0.35 * gradientNoise(dx * 1.6 + 3, dy * 1.6, seed) : 1;
      const k = (y * picture.width + x) * 4;
      for (let c = 0; c < 3; c++) {
        // The sun keeps its colour, but a lens sees the core whiter than the light it throws.
        const tint = 0.45 * brightest + 0.55 * atmosphere.sunIrradiance[c]!;
        picture.data[k + c] = picture.data[k + c]! * (1 - inside) + tint * DISC_POWER[disc] * limb * seas * inside;
      }
    }
}
