import { fbm, type LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../threads/row-work.ts';
import type { LevelCamera } from '../sea/camera.ts';
import type { Atmosphere } from './atmosphere.ts';
import { ambientLight, henyey } from './cloud-light.ts';
import type { CloudLayer } from './cloud-options.ts';
import { billowVolume } from './noise-volume.ts';
import { readCube } from './tiling-cube.ts';
import { openAir, type AirData } from './sky-rows.ts';

/** A deep layer of clouds, mostly under the eye as from an aeroplane, or of towers over it: plain data. Heights in km from the eye. */
export interface CloudSea {
  readonly seed: number;
  /** Highest and lowest that it reaches; the highest may be over the eye, but nothing is near it. */
  readonly topKm: number;
  readonly bottomKm: number;
  readonly periodKm: number;
  /** How unlike the heights of its parts are, 0 = an even deck, 1 = towers. */
  readonly towers: number;
  /** Places where the ground would show, 0..1. */
  readonly gaps: number;
  /** How full the layer is between its towers: .4 = a closed deck, less than 0 = nothing. */
  readonly fullness: number;
  /** Towers a kilometre, and where along them the view is, km. */
  readonly spacing: number;
  readonly drift: number;
  /** Light from the sky at the foot of the layer, against that at its top. */
  readonly footLight: number;
  /** Growth of the steps with the distance: less is finer. */
  readonly growth: number;
}

/** How high the layer rises at a place, about -1..1. */
export function swellAt(
  { seed, spacing, drift }: Pick<CloudSea, 'seed' | 'spacing' | 'drift'>,
  x: number,
  z: number,
): number {
  return fbm((x + drift * 3) * spacing, z * spacing, 3, seed);
}

/** What rows of a view over a sea of clouds are painted from. */
export interface CloudSeaView {
  readonly air: AirData;
  readonly sea: CloudSea;
  readonly camera: LevelCamera;
  readonly coarseness: number;
}

/** Where rays begin their steps, a magic square: any 3 x 3 neighbours have all nine. */
const OFFSETS = [2, 7, 6, 9, 5, 1, 4, 3, 8].map((n) => (n - 0.5) / 9);
const NEAREST_KM = 1.1;
const FARTHEST_KM = 70;
const EXTINCTION = 9;
/** Room under the layer's height below which there is no cloud, with a margin for double steps. */
const EMPTY = -0.55;
/** Shells per factor e of distance. */
const SHELLS = 14;
const SHADOW_STEPS = [0.12, 0.35, 0.9];
const HAZE_KM = 34;

/** Rows of air above and clouds below: red, green, blue, and how clear the view is. */
export const cloudSeaRows = defineRowWork<CloudSeaView, LinearRaster>(
  import.meta.url,
  'cloudSeaRows',
  (view, raw, fromRow, toRow) => {
    const { atmosphere, clouds } = openAir(view.air);
    const deck = cloudDeck(atmosphere, view.sea);
    const { camera, coarseness } = view;
    const colour = new Float64Array(3);
    const { width, data } = raw;
    for (let y = fromRow; y < toRow; y++)
      for (let x = 0; x < width; x++) {
        const dx = (x * coarseness + 0.5 - camera.widthPx / 2) / camera.focalPx;
        const dy = (camera.horizonPx - y * coarseness - 0.5) / camera.focalPx;
        const length = Math.sqrt(dx * dx + dy * dy + 1);
        const offset = OFFSETS[(y % 3) * 3 + (x % 3)]!;
        atmosphere.radiance(dx / length, Math.max(0.0005, dy / length), 1 / length, colour);
        // Through a gap one sees hazy depth, darker the steeper one looks.
        if (dy < 0) {
          const deep = 0.58 * Math.min(1, -dy * 5);
          for (let c = 0; c < 3; c++) colour[c] = colour[c]! * (1 - deep * (c === 2 ? 0.75 : 1));
        }
        let hidden = dy > 0 ? clouds(dx / length, dy / length, 1 / length, colour, offset) : 0;
        hidden = 1 - (1 - hidden) * (1 - deck(dx / length, dy / length, 1 / length, colour, offset));
        const k = (y * width + x) * 4;
        data[k] = colour[0]!;
        data[k + 1] = colour[1]!;
        data[k + 2] = colour[2]!;
        data[k + 3] = 1 - hidden;
      }
  },
);

function cloudDeck(atmosphere: Atmosphere, sea: CloudSea): CloudLayer {
  const { seed, topKm, bottomKm, periodKm, towers, gaps, fullness, drift, footLight, growth } = sea;
  const { sunDirection: sun, sunIrradiance } = atmosphere;
  const ambient = ambientLight(atmosphere);
  const volume = billowVolume();
  const haze = new Float64Array(3);
  const depth = topKm - bottomKm;
  const detailKm = periodKm * 0.19;
  const fineKm = periodKm * 0.045;
  let level = 0;
  const density = (x: number, y: number, z: number, isFine: boolean): number => {
    const height = (y - bottomKm) / depth;
    const room = level - height;
    if (room < -0.32) return 0;
    let value = room * 1.7 + (readCube(volume, (x + drift) / periodKm, y / periodKm, z / periodKm) - 0.62) * 0.85;
    if (value <= 0) return 0;
    if (isFine && value < 0.6) {
      const thin = 1 - value / 0.6;
      value -= 0.3 * thin * (1 - readCube(volume, x / detailKm, y / detailKm, (z + drift) / detailKm));
      if (value > 0) value -= 0.17 * thin * (1 - readCube(volume, (x + drift) / fineKm, y / fineKm, z / fineKm));
    }
    return Math.max(0, value) * 2.2;
  };
  const levelAt = (dx: number, dz: number, t: number): number => {
    const x = dx * t;
    const z = dz * t;
    const big = swellAt(sea, x, z);
    const mid = fbm(x * 0.19, z * 0.19 + drift, 2, seed + 1);
    // Near the eye the deck stays low: nothing is to fill the frame.
    const room = Math.min(1, Math.max(0, t - NEAREST_KM) / 9);
    return fullness - gaps * Math.max(0, -big) * 1.6 + towers * 0.75 * Math.max(0, big + 0.1) * room + 0.12 * mid;
  };
  return (dx, dy, dz, out, offset = 0.5) => {
    if (dy > 0 ? topKm <= 0 : bottomKm >= 0) return 0;
    if (bottomKm > 0 && dy * FARTHEST_KM < bottomKm) return 0;
    let t = NEAREST_KM;
    if (topKm < 0) t = Math.max(NEAREST_KM, topKm / dy);
    else if (bottomKm > 0) t = Math.max(NEAREST_KM, bottomKm / dy);
    t *= 1 + growth * offset;
    let clear = 1;
    let lit = 0;
    let shade = 0;
    let hazeSum = 0;
    let inner = -1000;
    let from = 0;
    let to = 0;
    while (t < FARTHEST_KM && clear > 0.03) {
      const y = dy * t;
      if (y < bottomKm || (dy > 0 && y > topKm)) break;
      const step = Math.max(0.03, t * growth);
      const x = dx * t;
      const z = dz * t;
      // The height of the layer is computed on shells around the eye, the same for every ray, and joined in between.
      const place = Math.log(t) * SHELLS;
      const shell = Math.floor(place);
      if (shell !== inner) {
        from = shell === inner + 1 ? to : levelAt(dx, dz, Math.exp(shell / SHELLS));
        to = levelAt(dx, dz, Math.exp((shell + 1) / SHELLS));
        inner = shell;
      }
      level = from + (to - from) * (place - shell);
      // Far over the layer nothing will be met soon.
      if (level - (y - bottomKm) / depth < EMPTY) {
        t += step * 2;
        continue;
      }
      const here = density(x, y, z, true);
      if (here > 0) {
        let above = 0;
        let last = 0;
        for (const far of SHADOW_STEPS) {
          const up = y + Math.max(0.1, sun[1]) * far;
          if (up < topKm) above += density(x + sun[0] * far, up, z + sun[2] * far, false) * (far - last);
          last = far;
        }
        const hidden = 1 - Math.exp(-here * EXTINCTION * Math.min(step, 0.6));
        const deep = above * EXTINCTION;
        const reach = Math.exp(-deep) + 0.45 * Math.exp(-deep * 0.25) + 0.15 * Math.exp(-deep * 0.06);
        const height = Math.min(1, Math.max(0, (y - bottomKm) / depth));
        lit += clear * hidden * reach;
        shade += clear * hidden * (footLight + (1 - footLight) * height * height) * Math.exp(-deep * 0.05);
        hazeSum += clear * hidden * (1 - Math.exp(-t / HAZE_KM));
        clear *= 1 - hidden;
      }
      t += step;
    }
    if (clear > 0.995) return 0;
    const covered = 1 - clear;
    const cosine = dx * sun[0] + dy * sun[1] + dz * sun[2];
    const phase = 0.7 * henyey(cosine, 0.5) + 0.3 * henyey(cosine, -0.25) + 0.03 * henyey(cosine, 0.9);
    atmosphere.radiance(dx, 0.02, dz, haze);
    const air = hazeSum / covered;
    for (let c = 0; c < 3; c++) {
      const light = (sunIrradiance[c]! * phase * 2.4 * lit + ambient[c]! * 1.15 * shade) / covered;
      out[c] = out[c]! * clear + (light + (haze[c]! - light) * air) * covered;
    }
    return covered;
  };
}
