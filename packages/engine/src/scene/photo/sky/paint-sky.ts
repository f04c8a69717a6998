import { createLinearRaster, gradientNoise, type LinearRaster } from '@backlot/kernels';
import type { LevelCamera } from '../sea/camera.ts';
import type { Atmosphere } from './atmosphere.ts';
import type { CloudLayer } from './clouds.ts';
import { addStars } from './stars.ts';

/** What stands in the sky. */
export interface SkyScene {
  readonly atmosphere: Atmosphere;
  readonly clouds: CloudLayer;
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

/** Paints all rows above the horizon into `picture`. Clouds and air are computed on a grid `coarseness` times coarser than the picture and interpolated; discs and stars are not. */
export function paintSky(picture: LinearRaster, camera: LevelCamera, scene: SkyScene, coarseness: number): void {
  const { width } = picture;
  const rows = Math.min(picture.height, Math.ceil(camera.horizonPx));
  if (rows <= 0) return;
  const grid = skyGrid(camera, scene, coarseness, rows);
  const clear = new Float32Array(width * rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < width; x++) readGrid(grid, x / coarseness, y / coarseness, picture.data, clear, y * width + x);
  if (scene.hasStars) addStars(picture, rows, clear, { seed: scene.seed, brightness: STAR_POWER });
  if (scene.disc !== 'none') addDisc(picture, camera, scene, clear, rows);
}

/** Four values a point: red, green, blue, and how clear the view is. */
function skyGrid(
  camera: LevelCamera,
  { atmosphere, clouds }: SkyScene,
  coarseness: number,
  rows: number,
): LinearRaster {
  const grid = createLinearRaster(Math.ceil(camera.widthPx / coarseness) + 2, Math.ceil(rows / coarseness) + 2);
  const colour = new Float64Array(3);
  for (let y = 0; y < grid.height; y++)
    for (let x = 0; x < grid.width; x++) {
      const dx = (x * coarseness + 0.5 - camera.widthPx / 2) / camera.focalPx;
      const dy = Math.max(0.0005, (camera.horizonPx - y * coarseness - 0.5) / camera.focalPx);
      const length = Math.hypot(dx, dy, 1);
      atmosphere.radiance(dx / length, dy / length, 1 / length, colour);
      const offset = OFFSETS[(y % 3) * 3 + (x % 3)]!;
      const hidden = clouds(dx / length, dy / length, 1 / length, colour, offset);
      const k = (y * grid.width + x) * 4;
      grid.data[k] = colour[0]!;
      grid.data[k + 1] = colour[1]!;
      grid.data[k + 2] = colour[2]!;
      grid.data[k + 3] = 1 - hidden;
    }
  return averaged(grid);
}

/** Mean of 3 x 3 points: each of them began its steps elsewhere. */
function averaged({ width, height, data }: LinearRaster): LinearRaster {
  const out = createLinearRaster(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++) {
          const row = Math.min(height - 1, Math.max(0, y + j));
          const from = (row * width + Math.min(width - 1, Math.max(0, x + i))) * 4;
          for (let c = 0; c < 4; c++) out.data[k + c] = out.data[k + c]! + data[from + c]! / 9;
        }
    }
  return out;
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

function addDisc(picture: LinearRaster, camera: LevelCamera, scene: SkyScene, clear: Float32Array, rows: number): void {
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
