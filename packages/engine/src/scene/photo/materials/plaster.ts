import { fbm, octavesAbove } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, reliefShade, type MaterialOptions } from './support/material.ts';

const TONES: Record<MaterialOptions['shade'], Vec3> = {
  light: [0.78, 0.75, 0.7],
  middle: [0.5, 0.44, 0.37],
  dark: [0.09, 0.09, 0.095],
};
const RELIEF_STEP = 0.01;

/** Hand-finished plaster: clouds of lime, and the low ridges that the trowel leaves, seen in side light. */
function createPlaster({ seed, colour, shade, scale }: MaterialOptions): Surface {
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
      const cloud = fbm(u * 0.7, v * 0.7, 5, seed, octavesAbove(0.7, footprint)) * 0.09;
      const grain = fbm(u * 45, v * 45, 2, seed + 3, octavesAbove(45, footprint)) * 0.035;
      const step = Math.max(RELIEF_STEP, footprint);
      const here = trowel(u, v, seed, footprint);
      const rise = (trowel(u + step * at[AT.lightU]!, v + step * at[AT.lightV]!, seed, footprint) - here) / step;
      const tone = (1 + cloud + grain) * reliefShade(rise);
      out[0] = base[0] * tone;
      out[1] = base[1] * tone;
      out[2] = base[2] * tone;
      out[3] = 1;
    },
  };
}

function trowel(u: number, v: number, seed: number, footprint: number): number {
  const bend = fbm(u * 0.6, v * 0.6, 2, seed + 19) * 0.9;
  return 0.0022 * fbm(u * 1.7 + bend, v * 2.9 - bend, 4, seed + 11, octavesAbove(3, footprint));
}

/** Plaster, declared. */
export const plaster = defineMaterial({
  words: 'plaster, stucco, limewash, clay wall, adobe, textured plaster, venetian plaster',
  wallWords: 'clay wall, adobe, limewash, stucco',
  phrase: 'matte plaster',
  drawn: ['#efe3d3', '#cdbba5'],
  createSurface: createPlaster,
});
