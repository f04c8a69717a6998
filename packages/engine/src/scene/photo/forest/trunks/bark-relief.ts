import { createWorleyCell, fbm, gradientNoise, ridgedFbm, worley } from '@backlot/kernels';
import type { Triple } from '../../sky/atmosphere.ts';

/** One point of bark: height 0..1, tone 0..1 and cover by the third colour 0..1 (all may stray a little). */
interface BarkPoint {
  height: number;
  tone: number;
  overlay: number;
}

interface BarkRelief {
  /** Metres that the texture shows. */
  readonly aroundM: number;
  readonly alongM: number;
  /** Depth of the relief, m. */
  readonly reliefM: number;
  readonly dark: Triple;
  readonly light: Triple;
  readonly overlay: Triple;
  readonly sample: (aroundM: number, alongM: number, out: BarkPoint) => void;
}

export type BarkKind = 'spruce' | 'pine' | 'beech' | 'oak' | 'birch' | 'redwood' | 'bamboo' | 'palm';

const MOSS: Triple = [0.075, 0.1, 0.018];
const cell = createWorleyCell();

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Plates with cracks between them, `wide` by `tall` metres. */
function plates(x: number, y: number, wide: number, tall: number, seed: number): number {
  const bend = 0.35 * gradientNoise(x / wide / 2.3, y / tall / 2.3, seed + 5);
  worley(x / wide + bend, y / tall + bend * 0.6, seed, cell);
  return smooth(0.03, 0.42, cell.second - cell.nearest);
}

/** What the barks look like close up; heights and sizes from photographs, colours are albedo in linear light. */
export const BARK_RELIEF: Readonly<Record<BarkKind, BarkRelief>> = {
  spruce: {
    aroundM: 0.8,
    alongM: 1.6,
    reliefM: 0.007,
    dark: [0.06, 0.048, 0.04],
    light: [0.25, 0.205, 0.17],
    overlay: [0.2, 0.225, 0.17],
    sample: (x, y, out) => {
      const warp = 0.02 * fbm(x * 18, y * 10, 3, 7);
      const scales = plates(x + warp, y + 2 * warp, 0.021, 0.05, 3);
      const flake = (cell.id & 255) / 255;
      const rough = fbm(x * 55, y * 30, 4, 11);
      const broad = fbm(x * 9, y * 5, 3, 13);
      out.height = scales * (0.35 + 0.3 * flake) + 0.45 * rough + 0.25 * broad;
      out.tone = 0.3 + 0.2 * scales * (0.4 + 0.8 * flake) + 0.26 * rough + 0.22 * broad;
      out.overlay = smooth(0.12, 0.5, fbm(x * 7, y * 3.2, 4, 21)) * 0.6 * (0.4 + 0.6 * scales);
    },
  },
  pine: {
    aroundM: 1,
    alongM: 2,
    reliefM: 0.02,
    dark: [0.045, 0.03, 0.022],
    light: [0.36, 0.225, 0.145],
    overlay: [0.2, 0.2, 0.16],
    sample: (x, y, out) => {
      const big = plates(x, y, 0.075, 0.19, 31);
      const flake = (cell.id & 255) / 255;
      const layers = 0.5 + 0.5 * Math.sin(fbm(x * 9, y * 6, 3, 5) * 16 + flake * 9);
      const rough = fbm(x * 50, y * 36, 3, 8);
      out.height = big * (0.7 + 0.3 * flake) + 0.12 * layers * big + 0.12 * rough;
      out.tone = big * (0.34 + 0.34 * flake + 0.16 * layers) + 0.18 * rough + 0.06;
      out.overlay = smooth(0.2, 0.6, fbm(x * 6, y * 4, 3, 17)) * 0.5 * big;
    },
  },
  oak: {
    aroundM: 0.9,
    alongM: 1.8,
    reliefM: 0.022,
    dark: [0.05, 0.043, 0.035],
    light: [0.25, 0.22, 0.185],
    overlay: [0.11, 0.13, 0.05],
    sample: (x, y, out) => {
      const warp = 0.018 * fbm(x * 6, y * 3, 3, 2);
      const ridges = ridgedFbm((x + warp) * 15, y * 2.6, 3, 41);
      const rough = fbm(x * 55, y * 22, 3, 43);
      out.height = smooth(0.2, 0.85, ridges) + 0.2 * rough;
      out.tone = 0.1 + 0.6 * smooth(0.15, 0.9, ridges) + 0.22 * rough;
      out.overlay = smooth(0.02, 0.5, fbm(x * 5, y * 2.4, 4, 47)) * 0.75;
    },
  },
  beech: {
    aroundM: 1.2,
    alongM: 2.4,
    reliefM: 0.0022,
    dark: [0.11, 0.105, 0.09],
    light: [0.34, 0.33, 0.295],
    overlay: [0.09, 0.12, 0.035],
    sample: (x, y, out) => {
      const blotch = fbm(x * 4.5, y * 3, 5, 51);
      const wrinkle = fbm(x * 9, y * 46, 3, 53);
      const fine = fbm(x * 90, y * 70, 2, 55);
      out.height = 0.5 + 0.35 * wrinkle + 0.2 * fine + 0.5 * blotch;
      out.tone = 0.52 + 0.55 * blotch + 0.12 * wrinkle + 0.14 * fine;
      out.overlay = smooth(0.05, 0.42, fbm(x * 3.1 + 7, y * 1.5, 5, 57)) * 0.72;
    },
  },
  birch: {
    aroundM: 0.9,
    alongM: 2.2,
    reliefM: 0.003,
    dark: [0.5, 0.45, 0.4],
    light: [0.88, 0.86, 0.82],
    overlay: [0.035, 0.03, 0.028],
    sample: (x, y, out) => {
      const peel = fbm(x * 5, y * 26, 4, 61);
      const fine = fbm(x * 70, y * 120, 2, 63);
      // Dashes across, and dark patches where branches were.
      worley(x * 7.5 + 0.4 * gradientNoise(x * 3, y * 9, 64), y * 52, 65, cell);
      const isDash = (cell.id & 7) < 4 ? 1 : 0;
      const dash = isDash * (1 - smooth(0.16, 0.34, cell.nearest));
      worley(x * 2.1, y * 1.35, 67, cell);
      const scar = 1 - smooth(0.1, 0.3, cell.nearest + 0.2 * fbm(x * 11, y * 16, 3, 69));
      const cracks = smooth(0.3, 0.55, fbm(x * 10, y * 2.2, 4, 71)) * 0.5;
      out.height = 0.6 + 0.5 * peel - 0.6 * dash - 0.5 * scar;
      out.tone = 0.66 + 0.5 * peel + 0.12 * fine;
      out.overlay = Math.max(dash * 0.85, scar, cracks);
    },
  },
  redwood: {
    aroundM: 1.9,
    alongM: 3.8,
    reliefM: 0.045,
    dark: [0.05, 0.026, 0.018],
    light: [0.34, 0.185, 0.12],
    overlay: [0.24, 0.2, 0.17],
    sample: (x, y, out) => {
      const warp = 0.05 * fbm(x * 2.2, y * 0.9, 3, 81);
      const ridges = ridgedFbm((x + warp) * 6.5, y * 0.7, 3, 83);
      const fibres = fbm((x + warp * 0.6) * 70, y * 2.6, 3, 85);
      const form = smooth(0.12, 0.8, ridges);
      out.height = form + 0.12 * fibres;
      out.tone = 0.08 + 0.5 * form + 0.3 * fibres;
      out.overlay = smooth(0.1, 0.55, fbm(x * 3, y * 0.8, 4, 87)) * 0.45 * form;
    },
  },
  bamboo: {
    aroundM: 0.5,
    alongM: 2,
    reliefM: 0.0006,
    dark: [0.055, 0.11, 0.025],
    light: [0.22, 0.32, 0.09],
    overlay: [0.34, 0.3, 0.13],
    sample: (x, y, out) => {
      const streak = fbm(x * 60, y * 1.4, 3, 101);
      const cloud = fbm(x * 6, y * 2, 3, 103);
      out.height = 0.5 + 0.5 * streak;
      out.tone = 0.5 + 0.3 * cloud + 0.16 * streak;
      out.overlay = smooth(0.1, 0.6, fbm(x * 4, y * 0.9, 3, 107)) * 0.6;
    },
  },
  palm: {
    aroundM: 0.8,
    alongM: 1.2,
    reliefM: 0.008,
    dark: [0.07, 0.055, 0.04],
    light: [0.24, 0.2, 0.15],
    overlay: MOSS,
    sample: (x, y, out) => {
      const ring = (y * 11 + 0.25 * fbm(x * 5, y * 5, 3, 91)) % 1;
      const rough = fbm(x * 40, y * 30, 3, 93);
      out.height = 0.6 * Math.abs(ring) + 0.3 * rough;
      out.tone = 0.25 + 0.4 * Math.abs(ring) + 0.25 * rough;
      out.overlay = smooth(0, 0.5, fbm(x * 5, y * 3, 4, 97)) * 0.8;
    },
  },
};
