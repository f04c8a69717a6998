import { createWorleyCell, fbm, gradientNoise, worley } from '@backlot/kernels';

/** Waves breaking along a shore. */
export interface SurfOptions {
  readonly seed: number;
  /** 0 = no surf at all, 1 = a usual beach, 2 = a storm. */
  readonly strength: number;
}

/** Surf at a point; written over at every call. */
export interface Surf {
  /** How much of the water is white, 0..1. */
  foam: number;
  /** Rise of the water per metre away from the shore: the face of a breaker. */
  slope: number;
  /** Thin, lit-through water at the top of a breaker, 0..1. */
  crest: number;
}

/** Distance of each breaker from the waterline, m; its height, m; how much of its length breaks. */
const BREAKERS = [
  { at: 2.4, height: 0.16, breaks: 1 },
  { at: 6.2, height: 0.34, breaks: 0.7 },
  { at: 12.5, height: 0.5, breaks: 0.42 },
  { at: 24, height: 0.55, breaks: 0.2 },
] as const;
const SURF_ENDS_M = 40;

/** Prepares the surf of one beach. The function takes the distance from the waterline (positive on water), the position along the shore and the size of a pixel on the water. */
export function createSurf({ seed, strength }: SurfOptions) {
  const cell = createWorleyCell();
  /** Lace: bubbles gather along the borders of cells. 1 on the threads, 0 in the holes. */
  const lace = (along: number, out: number, threads: number): number => {
    const warpX =
      0.5 * gradientNoise(along * 1.1, out * 1.3, seed + 3) + 0.16 * gradientNoise(along * 4.7, out * 4.7, seed + 7);
    const warpY =
      0.5 * gradientNoise(along * 1.1 + 7, out * 1.3, seed + 4) +
      0.16 * gradientNoise(along * 4.7 + 7, out * 4.7, seed + 8);
    const thick = threads * (1 + 0.9 * gradientNoise(along * 0.7, out * 1.1, seed + 9));
    worley(along * 2.2 + warpX, out * 3.2 + warpY, seed + 5, cell);
    const coarse = cell.second - cell.nearest;
    worley(along * 6.3 + warpY * 2.5, out * 8.1 + warpX * 2.5, seed + 6, cell);
    const fine = cell.second - cell.nearest;
    return smooth(thick, thick * 0.3, coarse) * 0.8 + smooth(thick * 1.1, thick * 0.15, fine) * 0.5;
  };
  return (out: number, along: number, footprint: number, surf: Surf): void => {
    surf.foam = 0;
    surf.slope = 0;
    surf.crest = 0;
    if (strength <= 0 || out < -1.2 || out > SURF_ENDS_M) return;
    const soft = Math.min(1, footprint / 0.6);
    let white = 0;
    // The sheet that runs up the sand: foam along its edge and torn lace behind it.
    const ragged =
      0.05 * gradientNoise(along * 5.3, out * 5.3, seed + 41) + 0.03 * gradientNoise(along * 13, out * 13, seed + 42);
    const edge = out + 0.55 * fbm(along * 0.35, 3.3, 3, seed) + ragged * (1 - soft);
    const bubbles = 0.75 + 0.6 * gradientNoise(along * 19, out * 19, seed + 43) * (1 - soft);
    const fringe = smooth(-0.05, -0.01, edge) * smooth(0.26, 0.02, edge) * bubbles;
    const sheet = smooth(-0.1, 0.15, edge) * smooth(3.4, 0.4, edge);
    white = Math.max(white, fringe * 0.95);
    if (sheet > 0)
      white = Math.max(white, sheet * tear(lace(along, out, 0.16 + 0.22 * sheet), 0.4 * sheet, soft) * 0.8);
    for (let i = 0; i < BREAKERS.length; i++) {
      const { at, height, breaks } = BREAKERS[i]!;
      const wobble = at * 0.16 * fbm(along / (5 + at), i * 3.7, 3, seed + 11 + i);
      const q = out - at - wobble;
      const reach = 0.5 + at * 0.09;
      if (q < -reach * 1.5 || q > reach * 6) continue;
      const breaking = smooth(
        0.62 - breaks * 0.75,
        0.75 - breaks * 0.55,
        0.5 + 0.5 * fbm(along / (2.5 + at * 0.5), i * 9.1, 2, seed + 23),
      );
      const rise = Math.exp(-((q / (q < 0 ? reach * 0.45 : reach * 1.4)) ** 2));
      const steepness = (height * strength) / reach;
      surf.slope += (q < 0 ? 2.4 : -0.5) * steepness * rise * Math.min(1, Math.abs(q) / (reach * 0.4));
      surf.crest = Math.max(surf.crest, rise * smooth(0, -reach * 0.6, q) * Math.min(1, strength) * 0.8);
      const roller = smooth(-reach * 0.6, -reach * 0.22, q) * smooth(reach * 0.5, -reach * 0.05, q) * breaking;
      const trail =
        smooth(-reach * 0.2, reach * 0.3, q) * Math.exp(-Math.max(0, q) / (reach * 1.7)) * (0.25 + 0.75 * breaking);
      if (roller > 0.02)
        white = Math.max(
          white,
          tear(smooth(0.2, 0.95, roller + 0.95 * fbm(along * 1.7, out * 2.3, 5, seed + 31)), roller * 0.8, soft),
        );
      if (trail > 0.03)
        white = Math.max(white, trail * tear(lace(along, out, 0.1 + 0.3 * trail), 0.45 * trail, soft) * 0.85);
    }
    surf.foam = Math.min(1, white * Math.min(1.15, 0.55 + 0.45 * strength));
  };
}

/** Detail where a pixel can show it, its mean where not. */
function tear(detail: number, mean: number, soft: number): number {
  return detail + (mean - detail) * soft;
}

/** 0 at `from`, 1 at `to` (in either order), smooth in between. */
function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
