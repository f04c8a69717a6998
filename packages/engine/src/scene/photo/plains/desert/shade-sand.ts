import { gradientNoise, hashPoint } from '@backlot/kernels';
import type { CountryLight } from '../country/country-light.ts';
import type { LandPoint } from '../country/paint-land.ts';
import { addRipples } from './sand-ripples.ts';

type Triple = readonly [number, number, number];

/** What sand looks like. */
export interface Sand {
  readonly seed: number;
  readonly albedo: Triple;
  /** Colour of coarse, dark grains that gather in patches and troughs. */
  readonly dark: Triple;
  readonly windX: number;
  readonly windZ: number;
  /** Strength of ripples, 0..1. */
  readonly ripples: number;
}

/** Slip faces are smooth: ripples vanish between these slopes. */
const SMOOTH_FROM = 0.42;
const SMOOTH_TO = 0.6;
/** Share of sunlight that sand around throws back onto what faces away from the sky. */
const BOUNCE = 0.17;
/** Sand scatters back and forth between its grains: a rough surface is flatter than Lambert's (Oren and Nayar 1994). */
const ROUGH = 0.16;
const slopes = new Float64Array(3);

/** Light of one point of sand. */
export function shadeDune(point: LandPoint, sand: Sand, light: CountryLight, out: Float64Array): void {
  const { x, z, viewX, viewY, viewZ } = point;
  const { sun, direct, ambient } = light;
  const steep = Math.hypot(point.slopeX, point.slopeZ);
  const rippled = sand.ripples * (1 - Math.min(1, Math.max(0, (steep - SMOOTH_FROM) / (SMOOTH_TO - SMOOTH_FROM))));
  slopes.fill(0);
  if (rippled > 0.02) {
    addRipples(
      { x, z, windX: sand.windX, windZ: sand.windZ, acrossM: point.acrossM, alongM: point.alongM },
      rippled,
      sand.seed,
      slopes,
    );
  }
  const slopeX = point.slopeX + slopes[0]!;
  const slopeZ = point.slopeZ + slopes[1]!;
  const upright = 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
  const facing = (sun[1] - slopeX * sun[0] - slopeZ * sun[2]) * upright;
  const lambert = Math.max(0, facing);
  const towards = Math.max(0, -(viewX * sun[0] + viewY * sun[1] + viewZ * sun[2]));
  const sunlight = (lambert * (1 - ROUGH) + ROUGH * Math.sqrt(lambert) * (0.4 + 0.6 * towards)) * point.lit;
  const sky = (0.2 + 0.6 * upright) * (1 - 0.3 * slopes[2]!);
  const bounce = BOUNCE * Math.max(0.1, sun[1]) * (1.15 - upright) * 2.2 + 0.035;
  const footprint = Math.sqrt(point.acrossM * point.alongM);
  const patch =
    0.55 * gradientNoise(x * 0.021, z * 0.021, sand.seed + 70) +
    0.3 * gradientNoise(x * 0.13, z * 0.13, sand.seed + 71);
  const coarse = Math.min(1, Math.max(0, 0.14 + 0.5 * patch + 0.55 * slopes[2]!));
  const speck =
    (hashPoint(Math.floor(x * 700), Math.floor(z * 700), sand.seed) / 0x1_0000_0000 - 0.5) *
    Math.min(0.2, 0.0018 / footprint);
  for (let c = 0; c < 3; c++) {
    const albedo = (sand.albedo[c]! + (sand.dark[c]! - sand.albedo[c]!) * coarse * 0.6) * (1 + speck + 0.06 * patch);
    out[c] = (albedo / Math.PI) * (direct[c]! * (sunlight + bounce * sand.albedo[c]!) + ambient[c]! * sky);
  }
}
