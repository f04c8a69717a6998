import { fbm, gradientNoise, hashPoint } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, clamp01, reliefShade, type MaterialOptions } from './support/material.ts';

const TONES: Record<MaterialOptions['shade'], Vec3> = {
  light: [0.72, 0.67, 0.58],
  middle: [0.36, 0.33, 0.3],
  dark: [0.055, 0.055, 0.062],
};
const THREADS_A_METRE = 150;
const FOLD_STEP = 0.02;
const UNIT = 1 / 0x1_0000_0000;

/** Linen: a plain weave of uneven threads over soft folds. */
function createFabric({ seed, colour, shade, scale }: MaterialOptions): Surface {
  const base = colour ?? TONES[shade];
  const size = 1 / scale;
  return {
    average: base,
    specular: [0, 0, 0],
    roughness: 0.5,
    paint: (at, out) => {
      const u = at[AT.u]! * size;
      const v = at[AT.v]! * size;
      const footprint = at[AT.footprint]! * size;
      const rise =
        (folds(u + FOLD_STEP * at[AT.lightU]!, v + FOLD_STEP * at[AT.lightV]!, seed) - folds(u, v, seed)) / FOLD_STEP;
      const x = (u + 0.004 * gradientNoise(u * 4, v * 4, seed + 5)) * THREADS_A_METRE;
      const y = (v + 0.004 * gradientNoise(u * 4, v * 4, seed + 6)) * THREADS_A_METRE;
      const column = Math.floor(x);
      const row = Math.floor(y);
      const fx = x - column - 0.5;
      const fy = y - row - 0.5;
      // Over and under: each thread is round across and dives where it passes below the other.
      const over = ((column + row) & 1) === 0;
      const crown = over ? 1 - 2.2 * fx * fx - 0.9 * fy * fy : 1 - 2.2 * fy * fy - 0.9 * fx * fx;
      const thread = over ? hashPoint(column, 1, seed) * UNIT : hashPoint(row, 2, seed) * UNIT;
      const fine = clamp01(1.5 - footprint * THREADS_A_METRE * 1.5);
      // Threads of uneven strength stay visible as streaks when the weave itself is too fine to see.
      const streak = 0.05 * (gradientNoise(u * 3, v * 90, seed + 7) + gradientNoise(u * 90, v * 3, seed + 8));
      const weave = fine * (0.55 * (crown - 0.75) + 0.16 * (thread - 0.5)) + streak * clamp01(2 - footprint * 200);
      const tone = reliefShade(rise) * (1 + weave);
      out[0] = base[0] * tone;
      out[1] = base[1] * tone;
      out[2] = base[2] * tone;
      out[3] = 1;
    },
  };
}

function folds(u: number, v: number, seed: number): number {
  const bend = fbm(u * 0.5, v * 0.5, 2, seed + 3);
  return 0.05 * gradientNoise(u * 1.6 + bend * 0.9, v * 0.45 + bend * 0.5, seed + 4);
}

/** Fabric, declared. */
export const fabric = defineMaterial({
  words:
    'linen, fabric, cloth, velvet, silk, satin, cotton, wool, felt, leather, canvas fabric, tablecloth, textile, blanket, drapery, draped fabric, burlap, fur, rug, carpet, tweed, denim, knit, lace, bedsheet, white sheets, sheets, muslin, burlap sack, napkin, satin drape, satin drapes, silk drapes, picnic blanket, velvet curtain, curtain fabric, chiffon, jute, tulle',
  groundWords: 'tablecloth, rug, carpet, burlap sack, picnic blanket',
  phrase: 'soft linen',
  drawn: ['#f1e6d6', '#d3bfa4'],
  createSurface: createFabric,
});
