import { fbm, gradientNoise, hashPoint, octavesAbove } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import { luminance, type Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, blend, clamp01, smoothStep, type MaterialOptions } from './support/material.ts';

const WHITE: Vec3 = [0.8, 0.79, 0.77];
const BEIGE: Vec3 = [0.66, 0.57, 0.46];
const BLACK: Vec3 = [0.035, 0.034, 0.036];
const GREY_VEIN: Vec3 = [0.2, 0.2, 0.215];
const BROWN_VEIN: Vec3 = [0.3, 0.17, 0.085];
const PALE_VEIN: Vec3 = [0.62, 0.58, 0.52];

/** Families of veins, coarse to fine: lines a metre, direction (radians from the first), warp, strength, half width. */
const VEINS = [
  { frequency: 0.62, turn: 0, warp: 0.75, strength: 0.9, width: 0.024 },
  { frequency: 1.3, turn: 0.75, warp: 0.95, strength: 0.5, width: 0.026 },
  { frequency: 3.1, turn: -0.5, warp: 1.3, strength: 0.22, width: 0.03 },
] as const;

/**
 * Polished marble. A vein is a level line of a slanting ramp bent by noise: such lines run on and never close into the
 * rings that level lines of plain noise make. Each line has its own hashed strength, and clouds of colour break it.
 */
function createMarble({ seed, colour, shade, scale }: MaterialOptions): Surface {
  const base = colour ?? (shade === 'dark' ? BLACK : shade === 'middle' ? BEIGE : WHITE);
  const isDark = luminance(base) < 0.16;
  const vein = isDark ? PALE_VEIN : shade === 'middle' && !colour ? BROWN_VEIN : blend(GREY_VEIN, base, 0.12);
  const slant = 0.45 + ((hashPoint(seed, 1, 3) & 0xff) / 0xff) * 0.7;
  const size = 1 / scale;
  const directions = VEINS.map(({ turn }) => [Math.cos(slant + turn), Math.sin(slant + turn)] as const);
  return {
    average: isDark ? blend(base, vein, 0.06) : blend(base, vein, 0.12),
    specular: [0.045, 0.045, 0.045],
    roughness: 0.07,
    paint: (at, out) => {
      const u = at[AT.u]! * size;
      const v = at[AT.v]! * size;
      const footprint = at[AT.footprint]! * size;
      const detail = octavesAbove(0.9, footprint);
      const warpU = fbm(u * 0.8, v * 0.8, 4, seed, detail);
      const warpV = fbm(u * 0.8 + 7.7, v * 0.8 - 3.1, 4, seed + 5, detail);
      const cloud = 0.5 + 1.1 * fbm(u * 0.55 + warpU * 0.6, v * 0.55 + warpV * 0.6, 4, seed + 41);
      const presence = 0.3 + 0.7 * smoothStep(0.3, 0.75, cloud);
      let dark = 0;
      for (let k = 0; k < VEINS.length; k++) {
        const family = VEINS[k]!;
        const [cos, sin] = directions[k]!;
        const ramp = (u * cos + v * sin) * family.frequency + (warpU + 0.6 * warpV) * family.warp + k * 0.37;
        const line = Math.round(ramp);
        const own = (hashPoint(line, k, seed + 61) & 0xffff) / 0xffff;
        const off = Math.abs(ramp - line);
        // Thick and thin along its length.
        const swell = 0.35 + 1.3 * clamp01(0.5 + 0.9 * gradientNoise(u * 1.7 + line * 5.3, v * 1.7, seed + 71 + k));
        const width = Math.max(family.width * swell, footprint * family.frequency * 0.8);
        const core = Math.exp(-((off / width) ** 2)) * (family.width / Math.max(family.width, width * 0.6));
        const halo = 0.34 * Math.exp(-off / (family.width * 5));
        dark += (core + halo) * family.strength * own * own * 2.1 * presence;
      }
      dark = clamp01(dark);
      const tint = isDark ? 0.8 + 0.5 * cloud : 1 - 0.17 * (1 - clamp01(cloud));
      for (let c = 0; c < 3; c++) {
        const ground = base[c as 0 | 1 | 2] * tint;
        out[c] = ground + (vein[c as 0 | 1 | 2] - ground) * dark;
      }
      out[3] = 1;
    },
  };
}

/** Marble, declared. */
export const marble = defineMaterial({
  words: 'marble, carrara, onyx, travertine, quartz, marbled stone, marble top, marble slab',
  groundWords: 'marble top, marble slab',
  phrase: 'polished marble with fine natural lines',
  drawn: ['#f4f2ef', '#b9b6b8'],
  createSurface: createMarble,
});
