import type { Triple } from '../../sky/atmosphere.ts';
import type { CanopyShade } from './canopy-shade.ts';

/** All light in a wood; radiances and irradiances in the unit of the sky (a daylight sky is about 1). */
export interface WoodsLight {
  readonly sunDirection: Triple;
  /** Light of the sun on a surface that faces it, under no leaves. */
  readonly sun: Triple;
  readonly shade: CanopyShade;
  /** Mean radiance from above, through the crowns. */
  readonly above: Triple;
  /** Radiance of the bright distance, from ahead. */
  readonly ahead: Triple;
  /** What the ground throws back up. */
  readonly below: Triple;
  readonly fog: Fog;
  /** Lamps and lit windows. */
  readonly lamps?: readonly Lamp[];
}

/** A small light, m. */
export interface Lamp {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Irradiance that it gives a metre away. */
  readonly power: Triple;
}

const LAMP_SIZE_M2 = 1.2;

/** Adds the light of the lamps on a surface that faces up at a point to `out`. */
export function addLamps(lamps: readonly Lamp[], x: number, y: number, z: number, out: Float64Array): void {
  for (const lamp of lamps) {
    const [dx, dy, dz] = [lamp.x - x, lamp.y - y, lamp.z - z];
    const squared = dx * dx + dy * dy + dz * dz + LAMP_SIZE_M2;
    const facing = (0.25 + Math.max(0, dy) / Math.sqrt(squared)) / squared;
    for (let c = 0; c < 3; c++) out[c] = out[c]! + lamp.power[c]! * facing;
  }
}

/** Air with water in it. */
export interface Fog {
  /** Extinction at the ground, 1/m. */
  readonly perM: number;
  /** Height over which it thins to a third, m. */
  readonly heightM: number;
  /** What it looks like where no beam of the sun hits it. */
  readonly light: Triple;
  /** How much of the sun it sends on, by angle: 1 is as real. */
  readonly beams: number;
}

/** Share of light that fog lets through between two depths at a height, looking level. */
export function fogBetween({ perM, heightM }: Fog, nearM: number, farM: number, y: number): number {
  return Math.exp(-perM * Math.max(0, farM - nearM) * Math.exp(-Math.max(0, y) / heightM));
}
