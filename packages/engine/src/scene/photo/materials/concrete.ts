import { createWorleyCell, fbm, octavesAbove, worley } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, clamp01, reliefShade, type MaterialOptions } from './support/material.ts';

const TONES: Record<MaterialOptions['shade'], Vec3> = {
  light: [0.53, 0.52, 0.5],
  middle: [0.38, 0.37, 0.36],
  dark: [0.1, 0.1, 0.102],
};

const PITS_A_METRE = 15;
const PIT_SHARE = 0.13;
const RELIEF_STEP = 0.004;

/** Cast concrete: stains, fine grain, a slight unevenness that side light brings out, and air holes. */
function createConcrete({ seed, colour, shade, scale }: MaterialOptions): Surface {
  const base = colour ?? TONES[shade];
  const size = 1 / scale;
  const cell = createWorleyCell();
  return {
    average: base,
    specular: [0.03, 0.03, 0.03],
    roughness: 0.35,
    paint: (at, out) => {
      const u = at[AT.u]! * size;
      const v = at[AT.v]! * size;
      const footprint = at[AT.footprint]! * size;
      const stain = fbm(u * 0.8, v * 0.8, 6, seed, octavesAbove(0.8, footprint)) * 0.3;
      const grainDetail = octavesAbove(11, footprint);
      const grain = grainDetail > 0 ? fbm(u * 11, v * 11, 4, seed + 3, grainDetail) * 0.1 : 0;
      const cloudy = fbm(u * 2.6 + stain * 2, v * 1.7, 4, seed + 29, octavesAbove(2.6, footprint)) * 0.1;
      const step = Math.max(RELIEF_STEP, footprint);
      const rise =
        (bumps(u + step * at[AT.lightU]!, v + step * at[AT.lightV]!, seed, footprint) - bumps(u, v, seed, footprint)) /
        step;
      worley(u * PITS_A_METRE, v * PITS_A_METRE, seed, cell);
      const chosen = (cell.id & 0xff) / 0xff;
      const radius = 0.03 + (0.09 * ((cell.id >>> 8) & 0xff)) / 0xff;
      const blur = footprint * PITS_A_METRE;
      const pit = chosen < PIT_SHARE ? clamp01((radius - cell.nearest) / (blur + 0.04)) * Math.min(1, 0.05 / blur) : 0;
      const tone = (1 + stain + grain + cloudy) * reliefShade(rise) * (1 - 0.35 * pit);
      out[0] = base[0] * tone;
      out[1] = base[1] * tone;
      out[2] = base[2] * tone;
      out[3] = 0.7 + 1.4 * clamp01(0.3 + stain) - pit * 0.2;
    },
  };
}

function bumps(u: number, v: number, seed: number, footprint: number): number {
  return 0.0022 * fbm(u * 6, v * 6, 3, seed + 57, octavesAbove(6, footprint));
}

/** Concrete, declared. */
export const concrete = defineMaterial({
  words: 'concrete, cement, microcement, concrete floor, polished concrete, raw concrete',
  groundWords: 'concrete floor',
  phrase: 'raw concrete',
  drawn: ['#c3c3c1', '#94959a'],
  createSurface: createConcrete,
});
