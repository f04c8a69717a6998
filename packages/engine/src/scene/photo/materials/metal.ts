import { fbm, gradientNoise, octavesAbove } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, clamp01, type MaterialOptions } from './support/material.ts';

const STEEL: Vec3 = [0.56, 0.57, 0.58];
const BRASS: Vec3 = [0.78, 0.56, 0.29];
const GUNMETAL: Vec3 = [0.22, 0.225, 0.24];
/** Share of the colour that scatters instead of mirroring: brushing is rough on a scale that rays do not see. */
const SCATTER = 0.3;

/** Brushed metal: coloured mirror with fine streaks along u. */
function createMetal({ seed, colour, shade, scale }: MaterialOptions): Surface {
  const specular = colour ?? (shade === 'light' ? STEEL : shade === 'middle' ? BRASS : GUNMETAL);
  const size = 1 / scale;
  return {
    average: [specular[0] * 0.8, specular[1] * 0.8, specular[2] * 0.8],
    specular: [specular[0] * (1 - SCATTER), specular[1] * (1 - SCATTER), specular[2] * (1 - SCATTER)],
    roughness: 0.22,
    showsLights: true,
    paint: (at, out) => {
      const u = at[AT.u]! * size;
      const v = at[AT.v]! * size;
      const footprint = at[AT.footprint]! * size;
      const fade = clamp01(octavesAbove(220, footprint) + 1.5);
      const streak =
        0.1 * gradientNoise(u * 1.6, v * 240, seed) * fade + 0.06 * gradientNoise(u * 0.7, v * 70, seed + 1);
      const patina = 0.08 * fbm(u * 0.9, v * 0.9, 4, seed + 2);
      const tone = 1 + streak + patina;
      out[0] = specular[0] * SCATTER * tone;
      out[1] = specular[1] * SCATTER * tone;
      out[2] = specular[2] * SCATTER * tone;
      out[3] = tone;
    },
  };
}

/** Metal, declared. */
export const metal = defineMaterial({
  words:
    'metal, steel, brass, copper, chrome, aluminium, aluminum, stainless steel, iron, metallic, brushed metal, gold foil, bronze, rusty metal, silver metal, titanium, corrugated metal, brushed steel, metal plate, metal wall, iron plate, metal sheet',
  phrase: 'brushed metal',
  drawn: ['#cdd3da', '#8e97a3'],
  createSurface: createMetal,
});
