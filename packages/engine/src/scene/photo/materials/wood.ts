import { fbm, gradientNoise, hashPoint, octavesAbove } from '@backlot/kernels';
import { AT, type Surface } from '../path-tracer/surface.ts';
import { defineMaterial, blend, clamp01, shaded, smoothStep, type MaterialOptions } from './support/material.ts';
import type { Vec3 } from '../path-tracer/vector.ts';

interface Species {
  readonly early: Vec3;
  readonly late: Vec3;
  readonly pore: Vec3;
}

/** Linear reflectances; even the darkest keeps enough light to be read as wood. */
const OAK: Species = { early: [0.52, 0.34, 0.19], late: [0.36, 0.21, 0.1], pore: [0.17, 0.09, 0.04] };
const PINE: Species = { early: [0.66, 0.48, 0.29], late: [0.5, 0.31, 0.15], pore: [0.3, 0.17, 0.08] };
const ASH: Species = { early: [0.66, 0.56, 0.44], late: [0.49, 0.39, 0.28], pore: [0.28, 0.21, 0.14] };
const TEAK: Species = { early: [0.4, 0.23, 0.11], late: [0.27, 0.14, 0.06], pore: [0.12, 0.06, 0.025] };
const WALNUT: Species = { early: [0.21, 0.12, 0.068], late: [0.125, 0.068, 0.038], pore: [0.055, 0.028, 0.015] };
const SMOKED: Species = { early: [0.13, 0.088, 0.062], late: [0.078, 0.05, 0.034], pore: [0.033, 0.02, 0.014] };

const SPECIES = { light: [ASH, PINE], middle: [OAK, TEAK], dark: [WALNUT, SMOKED] } as const;

const UNIT = 1 / 0x1_0000_0000;
/** Longer than any picture is wide, metres. */
const UNBROKEN = 1e4;

export interface WoodOptions extends MaterialOptions {
  /** Width of a board, metres; default .3 times `scale`. */
  readonly board?: number;
  /** Boards run away from the camera instead of across. */
  readonly lengthwise?: boolean;
  /** A table top is as long as its boards: no end of one is seen. */
  readonly unbroken?: boolean;
}

/**
 * Boards of wood. A board is cut out of a trunk: its figure is the rings of a warped cylinder met at a slant, which makes
 * the pointed arches of flat-sawn boards; over it lie fibres (1 : 40) and pores. Every board has its own cut and tone.
 */
export function createWood(options: WoodOptions): Surface {
  const { seed, colour, shade, scale, board = 0.3 * scale, lengthwise = false, unbroken = false } = options;
  const natural = SPECIES[shade][seed & 1]!;
  const species: Species = colour
    ? { early: shaded(colour, 1.1), late: shaded(colour, 0.72), pore: shaded(colour, 0.4) }
    : natural;
  const boardLength = unbroken ? UNBROKEN : board * (6 + (hashPoint(seed, 2, 5) & 3) * 1.5);
  const gap = 0.0035 * scale;
  return {
    average: blend(species.early, species.late, 0.45),
    specular: [0.04, 0.04, 0.04],
    roughness: 0.3,
    paint: (at, out) => {
      const along = lengthwise ? at[AT.v]! : at[AT.u]!;
      const across = lengthwise ? at[AT.u]! : at[AT.v]!;
      const footprint = at[AT.footprint]!;
      const row = Math.floor(across / board);
      const shift = unbroken ? 0 : hashPoint(row, 1, seed) * UNIT * boardLength;
      const column = unbroken ? 0 : Math.floor((along + shift) / boardLength);
      const hash = hashPoint(row, column * 7 + 3, seed);
      const own = (hash & 0xffff) / 0x10000;
      const cut = (hash >>> 16) / 0x10000;
      // Distances in board widths: rings belong to the trunk, not to the room.
      const a = (along / scale) * 0.9 + own * 40;
      const b = (across / scale) * 3.2 + cut * 17;
      const warp = fbm(a * 0.55, b * 0.5, 3, seed + 1, octavesAbove(2, footprint / scale));
      const heart = (across / board - row - 0.5) * (0.6 + 1.5 * cut) + (cut - 0.5) * 1.4;
      // A paraboloid met by a plane: rings that come to a point along the board.
      const ring = Math.sqrt(heart * heart * 2.6 + 0.12) * 5.5 + a * (own - 0.5) * 1.2 + warp * 2.3;
      const phase = ring - Math.floor(ring);
      const late = phase ** 2.4 * (1 - smoothStep(0.9, 1, phase));
      const ringFade = clamp01(0.06 / (footprint / scale) - 0.25);
      const fibreFade = clamp01(octavesAbove(45, footprint / scale) + 1.2);
      const fibre =
        gradientNoise(a * 2.2, b * 16, seed + 9) + 0.6 * gradientNoise(a * 5, b * 37, seed + 12) * fibreFade;
      const pore = clamp01(gradientNoise(a * 9, b * 34, seed + 17) * 1.3 - 0.4) * fibreFade;
      const toLate = clamp01(0.34 + 0.34 * (late - 0.3) * ringFade * 1.6 + 0.15 * fibre + 0.3 * warp);
      const toPore = clamp01(0.22 * late * ringFade + 0.5 * pore);
      const tone = 0.86 + 0.26 * own;
      const edge = Math.min(
        (across / board - row < 0.5 ? across / board - row : 1 - across / board + row) * board,
        unbroken ? Infinity : edgeDistance(along + shift, boardLength),
      );
      // A narrow dark gap between two rounded edges; never thinner than a pixel, then paler.
      const width = Math.max(gap, footprint * 0.7);
      const depth = 0.75 * Math.min(1, (gap / width) * 1.3);
      const groove = 1 - depth * (1 - smoothStep(width * 0.3, width, edge));
      const arris = 1 - 0.1 * (1 - smoothStep(width, width * 3.5, edge));
      for (let c = 0; c < 3; c++) {
        const i = c as 0 | 1 | 2;
        const body = species.early[i] + (species.late[i] - species.early[i]) * toLate;
        out[c] = (body + (species.pore[i] - body) * toPore) * tone * groove * arris;
      }
      out[3] = groove * (1 - 0.45 * pore) * (0.85 + 0.15 * fibre);
    },
  };
}

function edgeDistance(position: number, period: number): number {
  const within = position / period - Math.floor(position / period);
  return Math.min(within, 1 - within) * period;
}

/** Wood, declared. */
export const wood = defineMaterial({
  words:
    'wood, wooden, oak, walnut, timber, driftwood, hardwood, plywood, pine wood, mahogany, teak, reclaimed wood, parquet, wood grain, rustic wood, birch wood, birch, cherry wood, cedar, planks, wood plank, log, wood panel, butcher block, wooden floor, wood floor',
  groundWords: 'wooden floor, wood floor, planks, parquet',
  phrase: 'natural wood grain',
  drawn: ['#c98f55', '#8f5a30'],
  createSurface: createWood,
});
