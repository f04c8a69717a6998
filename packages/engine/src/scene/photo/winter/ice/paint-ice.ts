import {
  createLinearRaster,
  createWorleyCell,
  fbm,
  gradientNoise,
  hashPoint,
  worley,
  type LinearRaster,
} from '@backlot/kernels';
import type { GroundPicture } from '../../forest/ground/paint-ground.ts';
import type { WoodsLight } from '../../forest/light/woods-light.ts';
import type { View } from '../../forest/world/view.ts';
import type { Triple } from '../../sky/atmosphere.ts';
import { shrink } from '../../tone/blur.ts';
import type { IceSurface } from './ice-surface.ts';

const SNOW: Triple = [0.86, 0.885, 0.92];
/** Light that comes back out of clear black ice, and out of the sides of plates. */
const DEEP_ICE: Triple = [0.022, 0.062, 0.075];
const PLATE_SIDE: Triple = [0.26, 0.46, 0.55];
const CRACK: Triple = [0.6, 0.7, 0.74];
/** The mirror image is this many times coarser than the picture: ice is never quite smooth. */
const MIRROR_SHRINK = 4;
const FLOE_M = 0.22;
/** Cracks run this deep: their images below are seen displaced, m. */
const CRACK_DEPTH_M = 0.3;

interface Ray {
  readonly x: number;
  readonly z: number;
  /** How far below the horizon it looks, as a tangent. */
  readonly below: number;
  /** Metres a pixel spans. */
  readonly footprint: number;
}

/** Paints ice below the horizon; `behind` is what stands at its far side, which it mirrors. */
export function paintIce(view: View, behind: LinearRaster, ice: IceSurface, light: WoodsLight): GroundPicture {
  const { widthPx, heightPx, horizonPx, focalPx, centreX, eyeM } = view;
  const picture = createLinearRaster(widthPx, heightPx);
  const depth = new Float32Array(widthPx * heightPx).fill(ice.farM);
  const mirror = shrink(behind, MIRROR_SHRINK);
  const shade = ice.kind === 'lake' ? shadeLake : shadeFloes;
  const out = new Float64Array(4);
  const firstRow = Math.max(0, Math.ceil(horizonPx + (eyeM / ice.farM) * focalPx));
  for (let row = firstRow; row < heightPx; row++) {
    const below = (row + 0.5 - horizonPx) / focalPx;
    const z = eyeM / below;
    for (let x = 0; x < widthPx; x++) {
      const worldX = ((x + 0.5 - centreX) / focalPx) * z;
      const ray = { x: worldX, z, below, footprint: z / focalPx };
      shade(ice, ray, light, out);
      const mirrored = fresnel(below) * out[3]!;
      const ripple = ice.kind === 'floes' ? 26 : 5;
      const sway = gradientNoise(worldX * 0.8, z * 2.3, ice.seed) * ripple;
      const k = (row * widthPx + x) * 4;
      readMirror(mirror, x + sway * 0.5, 2 * horizonPx - row - Math.abs(sway), mirrored, out);
      for (let c = 0; c < 3; c++) picture.data[k + c] = out[c]!;
      picture.data[k + 3] = 1;
      depth[row * widthPx + x] = z;
    }
  }
  return { picture, depth };
}

/** Schlick's reflectance of water and ice, roughened. */
function fresnel(below: number): number {
  const cosine = below / Math.sqrt(1 + below * below);
  return Math.min(0.78, 0.025 + 0.975 * (1 - cosine) ** 5);
}

function readMirror(
  { width, height, data }: LinearRaster,
  x: number,
  y: number,
  share: number,
  out: Float64Array,
): void {
  const u = Math.min(width - 1.001, Math.max(0, x / MIRROR_SHRINK - 0.5));
  const v = Math.min(height - 1.001, Math.max(0, y / MIRROR_SHRINK - 0.5));
  const k = ((v | 0) * width + (u | 0)) * 4;
  const below = height > 1 ? width * 4 : 0;
  const right = width > 1 ? 4 : 0;
  const [fu, fv] = [u - (u | 0), v - (v | 0)];
  for (let c = 0; c < 3; c++) {
    const top = data[k + c]! + (data[k + right + c]! - data[k + c]!) * fu;
    const bottom = data[k + below + c]! + (data[k + below + right + c]! - data[k + below + c]!) * fu;
    out[c] = out[c]! + (top + (bottom - top) * fv - out[c]!) * share;
  }
}

const cell = createWorleyCell();

/** Writes the light that comes out of the ice, and how much of the mirror image is seen (snow mirrors nothing). */
function shadeLake(ice: IceSurface, { x, z, below, footprint }: Ray, light: WoodsLight, out: Float64Array): void {
  const { seed, plateM, cover } = ice;
  const snow = blownSnow(ice, x, z);
  let white = 0;
  for (const [size, strength] of [
    [plateM, 1],
    [plateM * 0.31, 0.7],
    [plateM * 0.09, 0.4],
  ] as const) {
    white = Math.max(white, strength * crack(x, z, size, footprint, seed));
    // The crack goes down: its sheet shows below, paler the deeper.
    if (footprint < 0.02)
      white = Math.max(
        white,
        0.45 * strength * crack(x, z + CRACK_DEPTH_M / (below + 0.35), size, footprint * 2.5, seed),
      );
  }
  const cloudy = Math.max(0, fbm(x * 0.5, z * 0.5, 4, seed + 5)) * 0.16;
  const { sun, sunDirection, above } = light;
  const grain = 0.96 + 0.08 * ((hashPoint(Math.round(x / footprint), Math.round(z / footprint), seed) & 255) / 255);
  const wave =
    1 + 0.35 * gradientNoise(x * 0.9 + z * 0.3, z * 0.55, seed + 23) + 0.2 * gradientNoise(x * 3, z * 2, seed + 29);
  for (let c = 0; c < 3; c++) {
    const received = (sun[c]! * Math.max(0, sunDirection[1])) / Math.PI + above[c]!;
    const clear = DEEP_ICE[c]! + (CRACK[c]! - DEEP_ICE[c]!) * Math.min(1, white + cloudy);
    const snowy = SNOW[c]! * grain * ((sun[c]! * Math.max(0, sunDirection[1]) * wave) / Math.PI + above[c]!);
    out[c] = clear * received * (1 - snow) + snowy * snow;
  }
  out[3] = (1 - snow) * (1 - 0.7 * white) * (cover > 0.9 ? 0 : 1);
}

/** Snow that the wind has swept together in long flat drifts, 0..1. */
function blownSnow({ seed, cover }: IceSurface, x: number, z: number): number {
  const warp = 1.6 * fbm(x * 0.07, z * 0.07, 3, seed + 11);
  const drift = fbm(x * 0.16 + warp, z * 0.34 + warp * 0.6, 5, seed + 13);
  const t = Math.min(
    1,
    Math.max(0, (drift + 0.25 * fbm(x * 2.2, z * 3.1, 4, seed + 15) + 2 * cover - 1 + 0.05) / 0.15),
  );
  return t * t * (3 - 2 * t);
}

/** 1 on a crack between cells about `size` metres wide. */
function crack(x: number, z: number, size: number, footprint: number, seed: number): number {
  const bend = 0.35 * gradientNoise(x / size / 0.8, z / size / 0.8, seed + 3);
  worley(x / size + bend, z / size + bend, seed + Math.round(size * 100), cell);
  const apart = (cell.second - cell.nearest) * size;
  const wide = Math.max(0.014 + 0.006 * size, footprint * 0.9);
  return Math.max(0, 1 - apart / wide) * Math.min(1, (0.03 + 0.012 * size) / wide);
}

/** 1 on a plate of ice, 0 in the water. */
function plateAt({ seed, plateM, cover }: IceSurface, x: number, z: number): number {
  const bend = 0.22 * fbm(x / plateM / 0.6, z / plateM / 0.6, 3, seed + 3);
  worley(x / plateM + bend, z / plateM + bend, seed, cell);
  const isThere = (cell.id & 1023) / 1023 < 0.35 + 0.65 * cover;
  const gap = 0.1 + 0.22 * (1 - cover);
  return isThere ? Math.min(1, Math.max(0, (cell.second - cell.nearest - gap) / 0.03)) : 0;
}

function shadeFloes(ice: IceSurface, { x, z, below, footprint }: Ray, light: WoodsLight, out: Float64Array): void {
  const top = plateAt(ice, x, z);
  const id = cell.id;
  // A plate stands out of the water: what is a little behind a spot of water may hide it with its side.
  const side = top > 0.5 ? 1 : plateAt(ice, x, z + FLOE_M / Math.max(0.02, below));
  const { sun, sunDirection, above } = light;
  const lit = Math.max(0, sunDirection[1]);
  const rough = 1 + 0.3 * fbm(x * 1.1, z * 1.1, 4, ice.seed + 17) + 0.15 * (((id >>> 10) & 255) / 255 - 0.5);
  const grain = 0.97 + 0.06 * ((hashPoint(Math.round(x / footprint), Math.round(z / footprint), ice.seed) & 255) / 255);
  for (let c = 0; c < 3; c++) {
    const received = (sun[c]! * lit * rough) / Math.PI + above[c]!;
    const water = DEEP_ICE[c]! * 0.55 * above[c]!;
    const wall = PLATE_SIDE[c]! * above[c]! * 0.6;
    const under = water + (wall - water) * (top > 0.5 ? 0 : side);
    out[c] = under + (SNOW[c]! * grain * received - under) * top;
  }
  out[3] = (1 - top) * (1 - 0.85 * (top > 0.5 ? 0 : side));
}
