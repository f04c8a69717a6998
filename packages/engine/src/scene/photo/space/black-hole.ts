import { fbm, resizeLinear, type LinearRaster } from '@backlot/kernels';
import { createSharedRaster, sharedFloats } from '../../../threads/shared.ts';
import { createColourRamp, type ColourRamp, type Rgb } from '../tone/colour-ramp.ts';

/** A black hole with its disc of hot gas: plain data. Lengths in Schwarzschild radii. */
export interface BlackHole {
  readonly u: number;
  readonly v: number;
  /** Schwarzschild radius in mean sides. */
  readonly radius: number;
  /** Of the eye over the disc. */
  readonly elevationDeg: number;
  /** Turn of the picture. */
  readonly roll: number;
  readonly inner: number;
  readonly outer: number;
  readonly colours: readonly Rgb[];
  readonly seed: number;
}

const EYE = 26;
const STEPS = 150;
const COARSENESS = 1.6;

/** What rays found on their way past a black hole, on a grid coarser than the picture. */
export interface Lensed {
  /** Light of the disc, and in alpha how much comes from behind. */
  readonly disc: LinearRaster;
  /** Where in the sky each ray ends, px. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Nothing found yet, in shared memory. */
export function createLensed(sky: LinearRaster): Lensed {
  const disc = createSharedRaster(Math.ceil(sky.width / COARSENESS), Math.ceil(sky.height / COARSENESS));
  const size = disc.width * disc.height;
  return { disc, x: sharedFloats(size), y: sharedFloats(size) };
}

/** The disc at the size of the sky, before which it stands. */
export function enlargeDisc({ disc }: Lensed, { width, height }: LinearRaster): LinearRaster {
  const columns = { start: 0, length: width / COARSENESS };
  const rows = { start: 0, length: height / COARSENESS };
  return resizeLinear(disc, { width, height, filter: 'triangle', columns, rows });
}

/**
 * Follows rows of rays past a black hole before the picture `sky`. Light is followed back along Schwarzschild geodesics, written as
 * motion under an acceleration -1.5 h^2 r / |r|^5 (James et al., "Gravitational lensing by spinning black holes in ... Interstellar",
 * 2015, for a hole that does not spin).
 */
export function traceRows(
  hole: BlackHole,
  maps: Lensed,
  sky: LinearRaster,
  [fromRow, toRow]: readonly [number, number],
): void {
  const { width, height, data } = maps.disc;
  const scale = Math.sqrt(width * height);
  const perRadius = hole.radius * scale;
  const focal = perRadius * EYE;
  const tilt = (hole.elevationDeg * Math.PI) / 180;
  const [ct, st] = [Math.cos(tilt), Math.sin(tilt)];
  const [cr, sr] = [Math.cos(hole.roll), Math.sin(hole.roll)];
  const ramp = createColourRamp(hole.colours);
  const colour = new Float64Array(3);
  const light = { r: 0, g: 0, b: 0, clear: 1 };
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const sx = column + 0.5 - hole.u * width;
      const sy = row + 0.5 - hole.v * height;
      const px = (sx * cr + sy * sr) / focal;
      const py = -(sy * cr - sx * sr) / focal;
      // Eye over the disc's plane (y = 0), looking at the hole.
      let x = 0;
      let y = EYE * st;
      let z = -EYE * ct;
      const norm = 1 / Math.sqrt(1 + px * px + py * py);
      let vx = px * norm;
      let vy = (py * ct - st) * norm;
      let vz = (ct + py * st) * norm;
      const startX = vx;
      const startY = vy;
      const startZ = vz;
      const hx = y * vz - z * vy;
      const hy = z * vx - x * vz;
      const hz = x * vy - y * vx;
      const h2 = hx * hx + hy * hy + hz * hz;
      light.r = 0;
      light.g = 0;
      light.b = 0;
      light.clear = 1;
      const k = row * width + column;
      if (h2 < (hole.outer * 2.2) ** 2) {
        for (let i = 0; i < STEPS; i++) {
          const r2 = x * x + y * y + z * z;
          if (r2 < 1) {
            light.clear = 0;
            break;
          }
          if (r2 > EYE * EYE * 1.3) break;
          const r = Math.sqrt(r2);
          const step = Math.max(0.06, Math.min(2.2, (r - 0.9) * 0.16));
          const pull = (-1.5 * h2 * step) / (r2 * r2 * r);
          vx += x * pull;
          vy += y * pull;
          vz += z * pull;
          const oldY = y;
          x += vx * step;
          y += vy * step;
          z += vz * step;
          if (oldY * y <= 0 && light.clear > 0.02) {
            const back = y === oldY ? 0 : y / (y - oldY);
            crossDisc(hole, ramp, colour, x - vx * step * back, z - vz * step * back, vx, vz, light);
          }
        }
      }
      data[k * 4] = light.r;
      data[k * 4 + 1] = light.g;
      data[k * 4 + 2] = light.b;
      data[k * 4 + 3] = light.clear;
      // The bent direction, seen from the eye as if straight: which part of the flat sky it shows.
      const ahead = vz * ct - vy * st;
      const up = vz * st + vy * ct;
      const bentX = ahead > 0.05 ? vx / ahead : (vx / 0.05) * 3;
      const bentY = ahead > 0.05 ? up / ahead : (up / 0.05) * 3;
      const isBent = vx !== startX || vy !== startY || vz !== startZ;
      const mx = isBent ? bentX : px;
      const my = isBent ? bentY : py;
      maps.x[k] = ((mx * cr + my * sr) * focal + hole.u * width) * (sky.width / width);
      maps.y[k] = ((mx * sr - my * cr) * focal + hole.v * height) * (sky.height / height);
    }
}

interface Light {
  r: number;
  g: number;
  b: number;
  clear: number;
}

/** Gas of the disc where a ray meets its plane: streaks drawn out by the turning, brighter where it comes towards the eye. */
function crossDisc(
  hole: BlackHole,
  ramp: ColourRamp,
  colour: Float64Array,
  x: number,
  z: number,
  vx: number,
  vz: number,
  light: Light,
): void {
  const r = Math.sqrt(x * x + z * z);
  if (r < hole.inner || r > hole.outer) return;
  const t = (r - hole.inner) / (hole.outer - hole.inner);
  const angle = Math.atan2(z, x);
  const wound = angle + 5.5 / Math.sqrt(r);
  const streaks =
    fbm(r * 2.3, Math.cos(wound) * 2.2 + 9, 4, hole.seed) + fbm(r * 5.5, Math.sin(wound) * 2.6, 4, hole.seed + 1);
  const density = Math.min(1, t / 0.06) * (1 - t) ** 1.5 * Math.max(0, 0.72 + 0.75 * streaks);
  // Orbital speed at r, and Doppler beaming to the third power.
  const speed = Math.sqrt(0.5 / r);
  const length = Math.sqrt(vx * vx + vz * vz) + 1e-6;
  const toward = ((-z / r) * -vx + (x / r) * -vz) / length;
  const doppler = (Math.sqrt(1 - speed * speed) / (1 - speed * toward * 0.85)) ** 3;
  const heat = Math.min(1, (1 - t) ** 1.5 * 0.8 + 0.12 * doppler);
  ramp(heat, colour);
  const power = light.clear * density * doppler * 1.5 * (0.35 + 1.6 * (1 - t) ** 2);
  light.r += colour[0]! * power;
  light.g += colour[1]! * power;
  light.b += colour[2]! * power;
  light.clear *= 1 - Math.min(0.9, density * 0.85);
}

/** Adds the sky where each ray ended to rows of the enlarged disc; stars keep their sharpness as the map is smooth. */
export function fetchSky(
  { width, data }: LinearRaster,
  sky: LinearRaster,
  maps: Lensed,
  [fromRow, toRow]: readonly [number, number],
): void {
  const { width: mapWidth, height: mapHeight } = maps.disc;
  for (let row = fromRow; row < toRow; row++)
    for (let column = 0; column < width; column++) {
      const k = (row * width + column) * 4;
      const clear = data[k + 3]!;
      data[k + 3] = 1;
      if (clear <= 0.001) continue;
      const u = Math.min(mapWidth - 1.001, Math.max(0, (column + 0.5) / COARSENESS - 0.5));
      const v = Math.min(mapHeight - 1.001, Math.max(0, (row + 0.5) / COARSENESS - 0.5));
      const i = (v | 0) * mapWidth + (u | 0);
      const fu = u - (u | 0);
      const fv = v - (v | 0);
      const x = mirrored(lerp2(maps.x, i, mapWidth, fu, fv), sky.width);
      const y = mirrored(lerp2(maps.y, i, mapWidth, fu, fv), sky.height);
      const from = (Math.min(sky.height - 1, y | 0) * sky.width + Math.min(sky.width - 1, x | 0)) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + sky.data[from + c]! * clear;
    }
}

function lerp2(map: Float32Array, i: number, stride: number, fu: number, fv: number): number {
  const top = map[i]! + (map[i + 1]! - map[i]!) * fu;
  const bottom = map[i + stride]! + (map[i + stride + 1]! - map[i + stride]!) * fu;
  return top + (bottom - top) * fv;
}

/** Beyond the frame the sky goes on as its mirror image. */
function mirrored(value: number, size: number): number {
  if (!Number.isFinite(value)) return 0;
  const period = 2 * size;
  const place = ((value % period) + period) % period;
  return place < size ? place : period - place - 0.001;
}
