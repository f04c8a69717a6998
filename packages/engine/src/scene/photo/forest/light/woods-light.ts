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
