import { fbm } from '@backlot/kernels';
import type { Atmosphere } from './atmosphere.ts';
import { ambientLight, henyey } from './cloud-light.ts';
import { LOWEST, type CloudLayer, type CloudOptions } from './cloud-options.ts';
import { billowVolume, highestBillow } from './noise-volume.ts';
import { readCube } from './tiling-cube.ts';

/** Bottom and thickness of the layer of heaped clouds, km. */
const BASE_KM = 1.25;
const DEPTH_KM = 1;
/** Clouds end where the air hides them. */
const FADE_KM = 26;
/** Period of the billowing noise, km: about four heaps; and of the finer noises that eat into the edges. */
const PERIOD_KM = 5.5;
const DETAIL_KM = 1.15;
const FINE_KM = 0.29;
/** How much they eat. */
const DETAIL = 0.44;
const FINE = 0.3;
/** How much larger heaps are before it. */
const SWELL = 0.065;
/** Heaps would come again after a period: slow noise pushes them aside by so many periods, and this often a kilometre. */
const PUSH = 0.42;
const PUSH_FREQUENCY = 0.045;
/** Distance at which air hides two thirds of a cloud, km. */
const HAZE_KM = 22;
/** Extinction per km of a full cloud. */
const EXTINCTION = 9;
/** How far towards the sun shadows are looked for, km; three times as far when it is low and shines along the layer. */
const SHADOW_STEPS = [0.08, 0.22, 0.5];
const LOW_SUN_REACH = 2;
/** Elevation (sine) from which clouds are seen in full. */
const LOWEST_FULL = 0.07;

/** Heaped clouds with flat bottoms, marched through. */
export function heapedClouds(
  atmosphere: Atmosphere,
  options: CloudOptions,
  driftX: number,
  driftZ: number,
): CloudLayer {
  const { sunDirection: sun, sunIrradiance } = atmosphere;
  const { steps, thickness, seed } = options;
  const ambient = ambientLight(atmosphere);
  const volume = billowVolume();
  const haze = new Float64Array(3);
  // Rounding may lift what is read between texels by a hair.
  const highest = highestBillow() * (1 + 1e-9);
  // A sun near the horizon shines along the layer: a ray of full length would leave it and see nothing.
  const sunY = Math.max(0.12, sun[1]);
  const reaches = SHADOW_STEPS.map((far) => far * (1 + LOW_SUN_REACH * Math.max(0, 1 - sun[1] / 0.3)));
  // `shiftX` and `shiftZ` keep heaps from repeating.
  let shiftX = 0;
  let shiftZ = 0;
  const density = (x: number, height: number, z: number, cover: number, isFine: boolean): number => {
    // Flat bottoms, rounded tops.
    const profile = Math.min(1, height / 0.12) * (1 - (height / DEPTH_KM) ** 2 * 0.65);
    // Most of a fair sky is clear: no billow is high enough there.
    if (highest * profile <= 1 - cover - SWELL) return 0;
    const shape = readCube(
      volume,
      (x + driftX + shiftX) / PERIOD_KM,
      height / PERIOD_KM,
      (z + driftZ + shiftZ) / PERIOD_KM,
    );
    let value = shape * profile - (1 - cover) + SWELL;
    if (value <= 0) return 0;
    if (isFine) {
      const thin = 1 - Math.min(1, value * 1.9);
      value -= DETAIL * thin * (1 - readCube(volume, (x - driftZ) / DETAIL_KM, height / DETAIL_KM, z / DETAIL_KM));
      if (value > 0 && value < 0.3)
        value -= FINE * thin * (1 - readCube(volume, x / FINE_KM, height / FINE_KM, (z + driftX) / FINE_KM));
    }
    return Math.max(0, value) * 3;
  };
  return (dx, dy, dz, out, offset = 0.5) => {
    const start = BASE_KM / dy;
    if (start > FADE_KM) return 0;
    const step = DEPTH_KM / dy / steps;
    const stepKm = Math.min(step, 0.5);
    const end = start + step * steps;
    const coverBottom = coverAt(dx * start + driftX, dz * start + driftZ, options.cumulus, seed);
    const coverTop = coverAt(dx * end + driftX, dz * end + driftZ, options.cumulus, seed);
    if (highest <= 1 - SWELL - Math.max(coverBottom, coverTop)) return 0;
    const px = dx * start + driftX;
    const pz = dz * start + driftZ;
    shiftX = PUSH * PERIOD_KM * fbm(px * PUSH_FREQUENCY, pz * PUSH_FREQUENCY, 2, seed + 31);
    shiftZ = PUSH * PERIOD_KM * fbm(px * PUSH_FREQUENCY + 40, pz * PUSH_FREQUENCY, 2, seed + 32);
    let clear = 1;
    let lit = 0;
    let shade = 0;
    for (let i = 0; i < steps && clear > 0.03; i++) {
      const t = start + (i + offset) * step;
      const x = dx * t;
      const z = dz * t;
      const height = ((i + offset) / steps) * DEPTH_KM;
      const cover = coverBottom + (coverTop - coverBottom) * ((i + offset) / steps);
      const here = density(x, height, z, cover, true);
      if (here <= 0) continue;
      let above = 0;
      let last = 0;
      for (const far of reaches) {
        const y = height + sunY * far;
        if (y < DEPTH_KM) above += density(x + sun[0] * far, y, z + sun[2] * far, cover, false) * (far - last);
        last = far;
      }
      const swallowed = here * EXTINCTION * thickness;
      const hidden = 1 - Math.exp(-swallowed * stepKm);
      const depth = above * EXTINCTION * thickness;
      // Two octaves of multiple scattering (Wrenninge 2013): light goes deeper than Beer's law says.
      const reach = Math.exp(-depth) + 0.45 * Math.exp(-depth * 0.25) + 0.15 * Math.exp(-depth * 0.06);
      lit += clear * hidden * reach;
      shade += clear * hidden * (0.42 + 0.58 * (height / DEPTH_KM)) * (0.55 + 0.45 * Math.exp(-here * 0.6 * thickness));
      clear *= 1 - hidden;
    }
    if (clear > 0.995) return 0;
    const cosine = dx * sun[0] + dy * sun[1] + dz * sun[2];
    const phase = 0.7 * henyey(cosine, 0.55) + 0.3 * henyey(cosine, -0.2) + 0.9 * henyey(cosine, 0.9) * 0.05;
    const rim = Math.min(1, (dy - LOWEST) / (LOWEST_FULL - LOWEST));
    const far = Math.min(1, start / FADE_KM);
    const covered = (1 - clear) * rim * (1 - far * far);
    atmosphere.radiance(dx, Math.max(dy, 0.02), dz, haze);
    const air = 1 - Math.exp(-start / HAZE_KM);
    for (let c = 0; c < 3; c++) {
      const light = (sunIrradiance[c]! * phase * 2.4 * lit + ambient[c]! * 1.25 * shade) / (1 - clear);
      out[c] = out[c]! * (1 - covered) + (light + (haze[c]! - light) * air) * covered;
    }
    return covered;
  };
}

/** Cover of which no heap is left, of the least sky with clouds, and of a closed one. */
const NO_COVER = 0.1;
const OPEN_COVER = 0.28;
const COVER_RANGE = 0.62;
/** Amount of clouds up to which a part of the sky is empty, from which it is full of what it has, and least that it has then. */
const EMPTY_TO = 0.26;
const FULL_FROM = 0.44;
const LEAST_HEAPS = 0.54;

/** Where the sky is full and where empty: slow noise, not repeating. A thin cover would be the tip of one heap, a lonely dot: it is none. */
function coverAt(x: number, z: number, cover: number, seed: number): number {
  const amount = cover + 0.3 * fbm(x * 0.11, z * 0.11, 2, seed) * (1 - Math.abs(cover * 2 - 1) * 0.5);
  const t = Math.min(1, Math.max(0, (amount - EMPTY_TO) / (FULL_FROM - EMPTY_TO)));
  const full = OPEN_COVER + COVER_RANGE * Math.min(1.1, Math.max(LEAST_HEAPS, amount));
  return NO_COVER + (full - NO_COVER) * t * t * (3 - 2 * t);
}
