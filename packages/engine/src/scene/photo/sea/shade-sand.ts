import { fbm, gradientNoise, hashPoint } from '@backlot/kernels';
import type { WaterLight } from './shade-water.ts';

/** One point of a beach. */
export interface SandPoint {
  /** Position, m. */
  readonly x: number;
  readonly z: number;
  /** Unit vector from the camera. */
  readonly view: readonly [number, number, number];
  /** Distance to the waterline, m, positive inland. */
  readonly inlandM: number;
  /** Size of a pixel on the ground, m. */
  readonly footprint: number;
  /** Sunlight that arrives: less in the shade of a tree. */
  readonly lit: number;
}

const DRY: readonly [number, number, number] = [0.62, 0.5, 0.35];
/** Wet sand is darker because light gets lost between the grains (Lekner and Dorf 1988). */
const WET_GAIN = 0.46;
const WET_REACH_M = 2.6;
const FILM_REACH_M = 0.9;
/** Less cannot be seen. */
const LEAST_MIRRORING = 0.003;
/** Hollows and ripples: length in metres, slope. */
const RELIEF = [
  [1.3, 0.1],
  [0.44, 0.22],
  [0.19, 0.24],
  [0.075, 0.24],
  [0.028, 0.26],
] as const;
const sky = new Float64Array(3);

/** Light of sand, dry or wet; a film of water near the sea mirrors the sky. */
export function shadeSand(point: SandPoint, light: WaterLight, seed: number, out: Float64Array): void {
  const { x, z, view, inlandM, footprint, lit } = point;
  const { sunDirection: sun } = light.atmosphere;
  const sunIrradiance = light.sunOnGround;
  const uneven = 0.7 * fbm(x * 0.3, z * 0.3, 2, seed);
  const wet = smooth(WET_REACH_M + uneven, 0.5 + uneven, inlandM);
  const film = smooth(FILM_REACH_M + uneven * 0.6, 0.0, inlandM);
  let slopeX = 0;
  let slopeZ = 0;
  for (let i = 0; i < RELIEF.length; i++) {
    const [length, steepness] = RELIEF[i]!;
    const shown = Math.min(1, Math.max(0, 1.5 - (2 * footprint) / length)) * steepness * (1 - 0.85 * wet);
    if (shown <= 0) continue;
    slopeX += shown * gradientNoise(x / length, z / length, seed + i * 2 + 40);
    slopeZ += shown * gradientNoise(x / length, z / length, seed + i * 2 + 41);
  }
  // Under a low sun every hollow would be black: in nature the sky and the next ridge light it.
  const raking = Math.min(1, 0.06 + 1.7 * sun[1]);
  slopeX *= raking;
  slopeZ *= raking;
  const upright = 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
  const direct = Math.max(0, (sun[1] - slopeX * sun[0] - slopeZ * sun[2]) * upright) * light.sunshine * lit;
  // Grains: one hash a pixel, as strong as a pixel still shows grains.
  const grain = (hashPoint(x * 900, z * 900, seed) / 0x1_0000_0000 - 0.5) * Math.min(0.22, 0.0022 / footprint + 0.04);
  const patches = 1 + 0.09 * fbm(x * 0.8, z * 0.8, 3, seed + 60) + grain * (1 - 0.6 * wet);
  const open = 0.5 + 0.5 * upright;
  // Schlick's Fresnel, but sand under the film is never as smooth as a mirror.
  const mirroring = film * (0.03 + 0.8 * (1 - Math.min(1, -view[1])) ** 3.2) + (wet - film * wet) * 0.05;
  const mirror = mirroring > LEAST_MIRRORING ? mirroring : 0;
  if (mirror > 0) light.dome.light(view[0] + slopeX * 1.5, Math.abs(-view[1] + 0.04 + slopeZ * 1.5), view[2], sky);
  const towards = Math.max(0, view[0] * sun[0] - view[1] * sun[1] + view[2] * sun[2]);
  const shine = film * 0.02 * towards ** 160 * light.sunshine;
  for (let c = 0; c < 3; c++) {
    const albedo = DRY[c]! * patches * (1 + (WET_GAIN - 1) * wet);
    const diffuse = (albedo / Math.PI) * (light.ambient[c]! * open + sunIrradiance[c]! * direct);
    out[c] = diffuse + (sky[c]! - diffuse) * mirror + sunIrradiance[c]! * shine;
  }
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
