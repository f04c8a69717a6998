import { fbm, octavesAbove, ridgedFbm } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import { luminance, type Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, clamp01, reliefShade, smoothStep, type MaterialOptions } from './support/material.ts';

const TRAVERTINE: Vec3 = [0.66, 0.55, 0.42];
const LIMESTONE: Vec3 = [0.47, 0.43, 0.37];
const SLATE: Vec3 = [0.075, 0.08, 0.086];

const RELIEF_STEP = 0.006;

/** Natural stone: banded, porous travertine or limestone when light, cleft slate when dark. */
function createStone(options: MaterialOptions): Surface {
  const base =
    options.colour ?? (options.shade === 'light' ? TRAVERTINE : options.shade === 'middle' ? LIMESTONE : SLATE);
  return luminance(base) < 0.16 ? slate(base, options) : travertine(base, options);
}

function travertine(base: Vec3, { seed, scale }: MaterialOptions): Surface {
  const size = 1 / scale;
  return {
    average: base,
    specular: [0.035, 0.035, 0.035],
    roughness: 0.28,
    paint: (at, out) => {
      const u = at[AT.u]! * size;
      const v = at[AT.v]! * size;
      const footprint = at[AT.footprint]! * size;
      const sway = fbm(u * 0.5, v * 0.9, 3, seed) * 0.35;
      const band = fbm(u * 0.45, (v + sway) * 5.5, 5, seed + 7, octavesAbove(5.5, footprint));
      const grain = fbm(u * 9, (v + sway) * 26, 3, seed + 13, octavesAbove(26, footprint));
      // Holes are drawn out along the bands and gather in some of them.
      const porous = smoothStep(0.1, 0.45, band + 0.25 * fbm(u * 1.1, v * 1.1, 2, seed + 19));
      const hole =
        smoothStep(0.36, 0.52, fbm(u * 7, (v + sway) * 30, 3, seed + 23, octavesAbove(20, footprint))) * porous;
      const tone = (1 + 0.2 * band + 0.09 * grain) * (1 - 0.55 * hole);
      const warm = 0.05 * band;
      out[0] = base[0] * tone;
      out[1] = base[1] * (tone - warm * 0.4);
      out[2] = base[2] * (tone - warm);
      out[3] = 1 - hole;
    },
  };
}

function slate(base: Vec3, { seed, scale }: MaterialOptions): Surface {
  const size = 1 / scale;
  const cleft = (u: number, v: number, detail: number): number =>
    0.035 * ridgedFbm(u * 1.3, v * 1.8, 4, seed) + 0.012 * fbm(u * 7, v * 9, 3, seed + 3, detail);
  return {
    average: base,
    specular: [0.04, 0.04, 0.04],
    roughness: 0.3,
    paint: (at, out) => {
      const u = at[AT.u]! * size;
      const v = at[AT.v]! * size;
      const footprint = at[AT.footprint]! * size;
      const detail = octavesAbove(9, footprint);
      const step = Math.max(RELIEF_STEP, footprint);
      const rise = (cleft(u + step * at[AT.lightU]!, v + step * at[AT.lightV]!, detail) - cleft(u, v, detail)) / step;
      const cloud = fbm(u * 0.9, v * 0.9, 5, seed + 31, octavesAbove(0.9, footprint));
      const mineral = fbm(u * 24, v * 24, 2, seed + 37, octavesAbove(24, footprint));
      const tone = (1 + 0.4 * cloud + 0.15 * mineral) * reliefShade(rise * 1.4);
      const rust = clamp01(cloud - 0.25) * 0.5;
      out[0] = base[0] * tone * (1 + 0.5 * rust);
      out[1] = base[1] * tone;
      out[2] = base[2] * tone * (1 - 0.3 * rust);
      out[3] = clamp01(0.7 + cloud);
    },
  };
}

/** Stone, declared. */
export const stone = defineMaterial({
  words:
    'stone, slate, granite, rock, rocks, boulder, rocky, limestone, basalt, pebble, stones, river stone, lava rock, flagstone, cobblestone, wet stone, volcanic rock, lava stone, lava, black rock, sandstone, cobbles, rock slab, gravel, wet rock, stone slab, stone wall, pebbles',
  groundWords: 'cobblestone, stone slab, rock slab, gravel',
  phrase: 'rough slate',
  drawn: ['#8d9096', '#5b5f68'],
  createSurface: createStone,
});
