import { gradientNoise } from '@backlot/kernels';
import type { CountryLight } from '../country/country-light.ts';
import { plantShade } from './plant-light.ts';
import type { GroundAt } from './shade-ground.ts';
import { TISSUES } from './tissues.ts';

const SEED = 7;

/** Trodden earth, or snow. */
export function pathGround(light: CountryLight, isSnowy: boolean): GroundAt {
  const shade = plantShade(isSnowy ? TISSUES.snow : TISSUES.paleSoil, { light, height: 1, closeness: 0 });
  return (x, z, out) => {
    out.shade = shade;
    out.gain = 0.85 + 0.16 * gradientNoise(x * 3.1, z * 2.3, SEED) + 0.12 * gradientNoise(x * 11, z * 9, SEED + 1);
  };
}

/** Earth between plants. */
export function soilGround(light: CountryLight, isPale: boolean): GroundAt {
  const shade = plantShade(isPale ? TISSUES.paleSoil : TISSUES.soil, { light, height: 0.9, closeness: 0.3 });
  return (x, z, out) => {
    out.shade = shade;
    out.gain = 0.85 + 0.3 * gradientNoise(x * 5, z * 4, SEED + 2) + 0.25 * gradientNoise(x * 17, z * 15, SEED + 3);
  };
}

/** Half the width of a wheel track and its distance from the middle of the path, m. */
const WHEEL_M = 0.32;
const GAUGE_M = 0.72;

/** How much the ground is trodden, 0..1: two wheel tracks with grass between them. */
export function treadOf(
  pathAt: ((x: number, z: number) => number) | undefined,
  seed: number,
): (x: number, z: number) => number {
  if (pathAt === undefined) return () => 0;
  return (x, z) => {
    const away = Math.abs(Math.abs(pathAt(x, z)) - GAUGE_M);
    if (away > WHEEL_M * 2.2) return 0;
    const ragged =
      WHEEL_M * (1 + 0.35 * gradientNoise(x * 1.6, z * 1.1, seed + 41) + 0.3 * gradientNoise(x * 5, z * 4, seed + 42));
    const t = Math.min(1, Math.max(0, 1.5 - away / ragged));
    return t * t * (3 - 2 * t);
  };
}
