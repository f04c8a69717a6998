import { fbm, hashPoint } from '@backlot/kernels';
import { AT, plainSurface, type Surface } from '../../path-tracer/surface.ts';
import { scale, type Vec3 } from '../../path-tracer/vector.ts';
import { createMaterial } from '../../materials/support/create-material.ts';
import { createWood, type WoodOptions } from '../../materials/wood.ts';
import { blend } from '../../materials/support/material.ts';

/** Emulsion on plaster: matt, with the faintest clouds. */
export function wallPaint(colour: Vec3, seed: number = 1): Surface {
  return createMaterial('plaster', { seed, colour, shade: 'light', scale: 1.6 });
}

/** Sprayed lacquer on fronts. */
export function lacquer(colour: Vec3, roughness: number = 0.28): Surface {
  return plainSurface(colour, { specular: 0.045, roughness });
}

export function matt(colour: Vec3): Surface {
  return plainSurface(colour);
}

/** Glazed ceramic. */
export function glaze(colour: Vec3): Surface {
  return plainSurface(colour, { specular: 0.05, roughness: 0.08 });
}

/** Coloured bottle glass, full: dark inside, bright reflections. */
export function bottleGlass(colour: Vec3): Surface {
  return plainSurface(colour, { specular: 0.1, roughness: 0.04 });
}

export function bareMetal(colour: Vec3, roughness: number): Surface {
  return {
    ...plainSurface(scale(colour, 0.35)),
    average: scale(colour, 0.75),
    specular: scale(colour, 0.68),
    roughness,
  };
}

export const STEEL: Surface = bareMetal([0.6, 0.6, 0.61], 0.2);
export const CHROME: Surface = bareMetal([0.75, 0.76, 0.78], 0.06);
export const BRASS: Surface = bareMetal([0.82, 0.56, 0.25], 0.16);
export const BLACK_METAL: Surface = plainSurface([0.018, 0.018, 0.02], { specular: 0.05, roughness: 0.3 });
export const BLACK_GLASS: Surface = plainSurface([0.008, 0.008, 0.009], { specular: 0.07, roughness: 0.03 });
/** The gap between doors, the inside of a drawer. */
export const SHADOW_GAP: Surface = plainSurface([0.03, 0.028, 0.025]);

export function timber(options: Partial<WoodOptions> = {}): Surface {
  return createWood({ seed: 3, shade: 'middle', scale: 0.8, board: 0.3, unbroken: true, ...options });
}

/** Cloth with a soft, uneven nap. */
export function cloth(colour: Vec3, seed: number = 1): Surface {
  return {
    ...plainSurface(colour),
    paint: (at, out) => {
      const nap =
        1 + 0.16 * fbm(at[AT.u]! * 9, at[AT.v]! * 9, 3, seed) + 0.08 * fbm(at[AT.u]! * 60, at[AT.v]! * 60, 2, seed + 1);
      for (let c = 0; c < 3; c++) out[c] = colour[c as 0 | 1 | 2] * nap;
      out[3] = 1;
    },
  };
}

interface TileOptions {
  readonly colour: Vec3;
  readonly grout?: Vec3;
  /** Width and height of a tile, metres. */
  readonly size: readonly [number, number];
  /** Each course shifted by half a tile. */
  readonly isBonded?: boolean;
  /** How much tiles differ, 0..1. */
  readonly variation?: number;
  readonly seed?: number;
  readonly roughness?: number;
}

const GROUT_WIDTH = 0.004;

/** Glazed tiles. */
export function tiles({
  colour,
  grout = [0.55, 0.53, 0.5],
  size,
  isBonded = false,
  variation = 0.12,
  seed = 1,
  roughness = 0.1,
}: TileOptions): Surface {
  return {
    ...plainSurface(blend(colour, grout, 0.06), { specular: 0.05, roughness }),
    paint: (at, out) => {
      const row = Math.floor(at[AT.v]! / size[1]);
      const shifted = at[AT.u]! / size[0] + (isBonded && (row & 1) === 1 ? 0.5 : 0);
      const column = Math.floor(shifted);
      const x = (shifted - column) * size[0];
      const y = at[AT.v]! - row * size[1];
      const edge = Math.min(x, size[0] - x, y, size[1] - y);
      const width = Math.max(GROUT_WIDTH, at[AT.footprint]!);
      const share = edge < width ? (1 - edge / width) * Math.min(1, GROUT_WIDTH / width) : 0;
      const tone = 1 + variation * (hashPoint(column, row, seed) / 0x1_0000_0000 - 0.5) * 2;
      for (let c = 0 as 0 | 1 | 2; c < 3; c++) out[c] = colour[c] * tone * (1 - share) + grout[c] * share;
      out[3] = (1 - share) * (0.6 + 0.8 * (hashPoint(column, row, seed + 5) / 0x1_0000_0000));
    },
  };
}
