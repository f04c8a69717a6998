import { fbm, gradientNoise, octavesAbove } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, reliefShade, type MaterialOptions } from './support/material.ts';

const TONES: Record<MaterialOptions['shade'], Vec3> = {
  light: [0.68, 0.57, 0.42],
  middle: [0.5, 0.37, 0.23],
  dark: [0.08, 0.075, 0.07],
};
const RELIEF_STEP = 0.008;

/** Dry sand: wind ripples over soft dunes, and grains. */
function createSand({ seed, colour, shade, scale }: MaterialOptions): Surface {
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
      const step = Math.max(RELIEF_STEP, footprint);
      const here = dunes(u, v, seed, footprint);
      const rise = (dunes(u + step * at[AT.lightU]!, v + step * at[AT.lightV]!, seed, footprint) - here) / step;
      const grain = 0.16 * fbm(u * 150, v * 150, 2, seed + 9, Math.max(0.35, octavesAbove(150, footprint)));
      const damp = 0.08 * fbm(u * 0.8, v * 0.8, 4, seed + 10);
      const tone = reliefShade(rise) * (1 + grain + damp);
      out[0] = base[0] * tone;
      out[1] = base[1] * tone;
      out[2] = base[2] * tone;
      out[3] = 1;
    },
  };
}

function dunes(u: number, v: number, seed: number, footprint: number): number {
  const bend = fbm(u * 0.7, v * 0.7, 3, seed) * 0.9;
  const crest = Math.sin((v * 1.05 + u * 0.25 + bend * 0.55) * 34);
  const patches = 0.35 + 0.65 * Math.max(0, gradientNoise(u * 0.9, v * 0.9, seed + 4) + 0.35);
  const lumps = 0.006 * fbm(u * 12, v * 12, 3, seed + 6, octavesAbove(12, footprint));
  return 0.0075 * crest * patches + 0.03 * gradientNoise(u * 0.9, v * 1.3, seed + 5) + lumps;
}

/** Sand, declared. */
export const sand = defineMaterial({
  words: 'sand, sandy, rippled sand',
  phrase: 'rippled sand',
  drawn: ['#f0d9a8', '#cdae78'],
  createSurface: createSand,
});
