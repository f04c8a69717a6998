import { deriveSeed, fbm, gradientNoise } from '@backlot/kernels';
import type { Atmosphere } from './atmosphere.ts';
import { ambientLight, henyey } from './cloud-light.ts';
import type { CloudLayer, CloudSheet } from './cloud-options.ts';
import { billowVolume } from './noise-volume.ts';
import { readCube } from './tiling-cube.ts';

/** A thin or a closed layer of clouds, shaded by how thick it is towards the sun. */
export function cloudSheet(atmosphere: Atmosphere, sheet: CloudSheet, seed: number): CloudLayer {
  const own = deriveSeed(seed, sheet.kind) & 0xffffff;
  switch (sheet.kind) {
    case 'mackerel':
      return mackerel(atmosphere, sheet.amount, own);
    case 'overcast':
      return overcast(atmosphere, sheet.amount, own);
    case 'storm':
      return storm(atmosphere, sheet.amount, own);
  }
}

const MACKEREL_KM = 4.6;
const MACKEREL_PERIOD_KM = 2.5;

/** Rows of small puffs, thinning out into blue. */
function mackerel(atmosphere: Atmosphere, amount: number, seed: number): CloudLayer {
  const { sunDirection: sun, sunIrradiance } = atmosphere;
  const ambient = ambientLight(atmosphere);
  const volume = billowVolume();
  const turn = (seed & 255) * 0.0246;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const at = (seed & 1023) * 0.0137;
  const puffs = (x: number, z: number): number => {
    const u = (x * cos - z * sin) / MACKEREL_PERIOD_KM;
    const v = (x * sin + z * cos) / MACKEREL_PERIOD_KM;
    return readCube(volume, u, at, v * 1.9) * 0.7 + readCube(volume, u * 2.7 + 0.3, at, v * 4.3) * 0.3;
  };
  return (dx, dy, dz, out) => {
    const t = MACKEREL_KM / (dy + 0.03);
    const bend = 0.5 * gradientNoise(dx * t * 0.09, dz * t * 0.09, seed);
    const x = dx * t + bend;
    const z = dz * t - bend;
    const field = fbm(x * 0.055, z * 0.055, 3, seed + 1);
    const here = puffs(x, z);
    const dense = here + 0.55 * field - 0.9 + 0.46 * amount;
    if (dense <= 0) return 0;
    const toSun = puffs(x + sun[0] * 0.16, z + sun[2] * 0.16);
    const lit = Math.min(1.25, Math.max(0.45, 0.85 + 2.4 * (here - toSun)));
    const hidden = (1 - Math.exp(-dense * 6.5)) * Math.min(1, (dy - 0.01) / 0.09) * 0.94;
    const cosine = dx * sun[0] + dy * sun[1] + dz * sun[2];
    const phase = 0.075 + 0.4 * henyey(cosine, 0.6);
    const thick = Math.exp(-dense * 1.5);
    for (let c = 0; c < 3; c++) {
      const light = sunIrradiance[c]! * phase * lit * (0.5 + 0.5 * thick) + ambient[c]! * (0.75 + 0.35 * thick);
      out[c] = out[c]! * (1 - hidden) + light * hidden;
    }
    return hidden;
  };
}

const OVERCAST_KM = 1.5;

/** A grey sky with soft rolls, brighter towards the sun. */
function overcast(atmosphere: Atmosphere, amount: number, seed: number): CloudLayer {
  const { sunDirection: sun, sunIrradiance } = atmosphere;
  const ambient = ambientLight(atmosphere);
  const volume = billowVolume();
  const at = (seed & 1023) * 0.0173;
  const grey = [0, 1, 2].map((c) => ambient[c]! * 0.5 + sunIrradiance[c]! * 0.075);
  const mean = (grey[0]! + grey[1]! + grey[2]!) / 3;
  return (dx, dy, dz, out) => {
    const t = OVERCAST_KM / (dy + 0.05);
    const x = dx * t;
    const z = dz * t;
    const bend = fbm(x * 0.16, z * 0.16, 3, seed);
    const rolls = fbm(x * 0.5 + bend * 0.9, z * 0.95 + bend * 0.7, 6, seed + 1);
    const lumps =
      readCube(volume, x * 0.13 + bend * 0.1, at, z * 0.17) * 0.65 +
      readCube(volume, x * 0.5, at + 0.3, z * 0.55) * 0.35;
    const thick = Math.min(2.2, Math.max(0.1, 0.8 + 1.25 * rolls + 1.35 * (lumps - 0.52)));
    const cosine = dx * sun[0] + dy * sun[1] + dz * sun[2];
    const glow = 0.55 * henyey(cosine, 0.5) * Math.exp(-thick * 0.6);
    const far = 1 - Math.exp(-t / 16);
    for (let c = 0; c < 3; c++) {
      const neutral = mean * 0.72 + grey[c]! * 0.28;
      const light = neutral * (0.5 + 1.25 * Math.exp(-thick * 1.15)) + sunIrradiance[c]! * glow * 0.35;
      out[c] = out[c]! * (1 - amount) + (light + (neutral * 1.02 - light) * far * 0.75) * amount;
    }
    return amount;
  };
}

const STORM_KM = 1.1;
/** Height (sine) up to which the sky under the edge of the storm is bright. */
const GAP = 0.1;

/** Torn dark clouds, lit from under their edge, with curtains of rain. */
function storm(atmosphere: Atmosphere, amount: number, seed: number): CloudLayer {
  const { sunDirection: sun, sunIrradiance } = atmosphere;
  const ambient = ambientLight(atmosphere);
  const volume = billowVolume();
  const mean =
    (ambient[0]! + ambient[1]! + ambient[2]!) / 3 +
    (0.05 * (sunIrradiance[0] + sunIrradiance[1] + sunIrradiance[2])) / 3;
  const tint = [0.86, 1, 1.17] as const;
  const at = (seed & 1023) * 0.0119;
  const gapTint = (seed & 1) === 0 ? ([1.02, 1, 0.9] as const) : ([0.9, 1, 1.02] as const);
  return (dx, dy, dz, out) => {
    const t = STORM_KM / (dy + 0.045);
    const x = dx * t;
    const z = dz * t;
    const bend = fbm(x * 0.2, z * 0.2, 4, seed) * 1.3;
    const torn = fbm(x * 0.62 + bend, z * 0.62 - bend * 0.6, 6, seed + 1);
    const belly =
      readCube(volume, x * 0.19 + bend * 0.12, at, z * 0.19) * 0.6 +
      readCube(volume, x * 0.66 + bend * 0.2, at, z * 0.66) * 0.4;
    const thick = Math.max(0.02, 0.82 + 1.5 * torn + 2.6 * (belly - 0.55));
    const light = 0.09 + 1.5 * Math.exp(-thick * 2.3);
    // Under the far edge light comes in from the side.
    const edge = GAP * (0.75 + 0.5 * gradientNoise(Math.atan2(dx, dz) * 2.2, 1.5, seed + 4));
    const gap = Math.exp(-((dy / edge) ** 2)) * 0.75;
    const azimuth = Math.atan2(dx, dz);
    const shaft =
      Math.max(0, gradientNoise(azimuth * 3.1 + 0.4 * dy, 0.5, seed + 5) + 0.1) *
      Math.min(1, Math.max(0, (0.32 - dy) / 0.2)) *
      (0.75 + 0.25 * gradientNoise(azimuth * 60 + dy * 14, dy * 2.5, seed + 6));
    const toSun = 1 + 0.5 * Math.max(0, dx * sun[0] + dz * sun[2]);
    for (let c = 0; c < 3; c++) {
      const cloud = mean * tint[c]! * light * (1 - 0.45 * Math.max(0, shaft));
      const bright = mean * gapTint[c]! * 1.35 * toSun * (1 - 0.75 * Math.min(1, shaft * 1.5));
      out[c] = out[c]! * (1 - amount) + (cloud + (bright - cloud) * gap) * amount;
    }
    return amount;
  };
}
