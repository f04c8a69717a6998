import { createWorleyCell, fbm, octavesAbove, worley } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import { luminance, type Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, blend, clamp01, smoothStep, type MaterialOptions } from './support/material.ts';

const CREAM: Vec3 = [0.74, 0.7, 0.63];
const GREY: Vec3 = [0.45, 0.44, 0.43];
const NIGHT: Vec3 = [0.055, 0.057, 0.062];

/** Chips of stone, linear: brick, charcoal, honey, sage, off-white. */
const CHIPS: readonly Vec3[] = [
  [0.46, 0.19, 0.11],
  [0.09, 0.1, 0.11],
  [0.7, 0.47, 0.24],
  [0.28, 0.34, 0.28],
  [0.82, 0.79, 0.73],
  [0.35, 0.32, 0.3],
];

/** Layers of chips, large to small: cells a metre, share of cells that hold a chip. */
const LAYERS = [
  { density: 8, share: 0.55 },
  { density: 19, share: 0.6 },
  { density: 43, share: 0.5 },
] as const;

/** Terrazzo: angular chips of three sizes in a fine ground, polished. */
function createTerrazzo({ seed, colour, shade, scale }: MaterialOptions): Surface {
  const base = colour ?? (shade === 'light' ? CREAM : shade === 'middle' ? GREY : NIGHT);
  // Chips lean towards the ground's colour, so that pink terrazzo is not a box of sweets.
  const chips = CHIPS.map((chip) =>
    luminance(base) < 0.12 ? blend(chip, [0.5, 0.5, 0.5], 0.25) : blend(chip, base, 0.12),
  );
  const size = 1 / scale;
  const cell = createWorleyCell();
  return {
    average: blend(base, chips[5]!, 0.18),
    specular: [0.04, 0.04, 0.04],
    roughness: 0.12,
    paint: (at, out) => {
      const u0 = at[AT.u]! * size;
      const v0 = at[AT.v]! * size;
      const footprint = at[AT.footprint]! * size;
      const jag = fbm(u0 * 13, v0 * 13, 2, seed + 4) * 0.035;
      const u = u0 + jag;
      const v = v0 - jag;
      const speckle = 1 + 0.06 * fbm(u0 * 60, v0 * 60, 2, seed + 8, octavesAbove(60, footprint));
      let r = base[0] * speckle;
      let g = base[1] * speckle;
      let b = base[2] * speckle;
      // Small chips first: the large ones lie over them.
      for (let k = LAYERS.length - 1; k >= 0; k--) {
        const { density, share } = LAYERS[k]!;
        worley(u * density, v * density, seed + k * 7, cell);
        if ((cell.id & 0xff) / 0xff > share) continue;
        const reach = 0.2 + 0.28 * (((cell.id >>> 8) & 0xff) / 0xff);
        const blur = Math.max(0.03, footprint * density);
        const border = Math.min(cell.second - cell.nearest - 0.1, (reach - cell.nearest) * 1.4);
        const cover = smoothStep(-blur * 0.5, blur * 0.5, border) * clamp01(1.6 - blur);
        if (cover <= 0) continue;
        const chip = chips[(cell.id >>> 16) % chips.length]!;
        const tone = 0.85 + 0.3 * (((cell.id >>> 24) & 0xff) / 0xff);
        r += (chip[0] * tone - r) * cover;
        g += (chip[1] * tone - g) * cover;
        b += (chip[2] * tone - b) * cover;
      }
      out[0] = r;
      out[1] = g;
      out[2] = b;
      out[3] = 1;
    },
  };
}

/** Terrazzo, declared. */
export const terrazzo = defineMaterial({
  words: 'terrazzo',
  phrase: 'smooth terrazzo',
  drawn: ['#f0e6da', '#c9b9a8'],
  createSurface: createTerrazzo,
});
