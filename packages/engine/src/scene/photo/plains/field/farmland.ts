import { gradientNoise, hashPoint } from '@backlot/kernels';
import type { CountryLight } from '../country/country-light.ts';
import { plantShade, type PlantTissue } from './plant-light.ts';
import type { GroundAt, GroundCover } from './shade-ground.ts';
import { TISSUES } from './tissues.ts';

/** Where the land behind the field begins, m, and how far the border wanders. */
const FROM_M = 210;
const WANDER_M = 60;
/** Size of a field, m. */
const FIELD_X_M = 190;
const FIELD_Z_M = 260;
const WOOD_FROM = 0.24;

/** What the land behind a field looks like. */
export type BackLand = 'farmland' | 'pasture' | 'savanna' | 'snow';

const KINDS: Readonly<Record<BackLand, readonly PlantTissue[]>> = {
  farmland: [TISSUES.meadow, TISSUES.fresh, TISSUES.hay, TISSUES.greenWheat, TISSUES.meadow, TISSUES.wheat],
  pasture: [TISSUES.meadow, TISSUES.fresh, TISSUES.meadow],
  savanna: [TISSUES.savanna, TISSUES.savanna, TISSUES.hay],
  snow: [TISSUES.snow],
};

/** Covers the land near the camera with `near` and the rest with a patchwork of fields and woods. */
export function withFarmland(near: GroundAt, kind: BackLand, light: CountryLight, seed: number): GroundAt {
  const part = (tissue: PlantTissue, height: number) => plantShade(tissue, { light, height, closeness: 0.8 });
  const fields = KINDS[kind].map((tissue) => part(tissue, 0.8));
  const wood = part(TISSUES.darkLeaf, 0.55);
  return (x: number, z: number, out: GroundCover): void => {
    const border = FROM_M + WANDER_M * gradientNoise(x / 140, 0.7, seed);
    if (z < border) return near(x, z, out);
    const warpX = x + 45 * gradientNoise(x / 210, z / 230, seed + 1) + 0.35 * z;
    const warpZ = z + 50 * gradientNoise(x / 260 + 3, z / 240, seed + 2) - 0.3 * x;
    const hash = hashPoint(Math.floor(warpX / FIELD_X_M), Math.floor(warpZ / FIELD_Z_M), seed);
    if (kind !== 'snow' && gradientNoise(x / 330 + 7, z / 420, seed + 3) > WOOD_FROM) {
      out.shade = wood;
      out.gain = 0.9 + 0.5 * gradientNoise(x / 9, z / 40, seed + 4);
      return;
    }
    out.shade = fields[hash % fields.length]!;
    out.gain = 0.86 + (0.2 * ((hash >>> 8) & 255)) / 255 + 0.06 * gradientNoise(x / 30, z / 60, seed + 5);
  };
}
