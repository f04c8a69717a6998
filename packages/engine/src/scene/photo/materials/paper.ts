import { fbm, octavesAbove } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, type MaterialOptions } from './support/material.ts';

const TONES: Record<MaterialOptions['shade'], Vec3> = {
  light: [0.84, 0.84, 0.83],
  middle: [0.42, 0.42, 0.42],
  dark: [0.035, 0.035, 0.037],
};

/** Background paper or matt paint: an even colour with barely visible fibre. */
function createPaper({ seed, colour, shade }: MaterialOptions): Surface {
  const base = colour ?? TONES[shade];
  return {
    average: base,
    specular: [0, 0, 0],
    roughness: 0.5,
    paint: (at, out) => {
      const u = at[AT.u]!;
      const v = at[AT.v]!;
      const tone =
        1 + 0.02 * fbm(u * 30, v * 30, 2, seed, octavesAbove(30, at[AT.footprint]!)) + 0.012 * fbm(u, v, 2, seed + 1);
      out[0] = base[0] * tone;
      out[1] = base[1] * tone;
      out[2] = base[2] * tone;
      out[3] = 1;
    },
  };
}

/** Paper, declared. */
export const paper = defineMaterial({
  words:
    'paper, kraft paper, cardboard, crumpled paper, parchment, newsprint, torn paper, seamless paper, paper roll, origami, paper background, paper backdrop, paper texture',
  phrase: 'matte paper',
  drawn: ['#e8d5b5', '#c2a77d'],
  createSurface: createPaper,
});
