import { createRandom } from '@backlot/kernels';
import { createSprite, SPRITE_CHANNELS, stroke, type Sprite, type SpriteLevel } from './sprite.ts';

/** How a spruce has grown. */
export interface ConiferShape {
  readonly seed: number;
  /** Height of the finest level, texels. */
  readonly heightPx: number;
  /** Reach of the lowest branches as a part of the height, about 0.16. */
  readonly spread: number;
  /** Part of the trunk that is bare. */
  readonly bare: number;
  /** 0 = full, 1 = half of the branches are missing. */
  readonly thinness: number;
}

/** Width of the picture as a part of its height. */
const ASPECT = 0.5;
const TRUNK_TONE = 0.36;
/** Distance of neighbouring twigs: least in texels, and as a part of the height. */
const TWIG_GAP_PX = 1.7;
const TWIG_GAP = 0.0042;

/** From this height on trees are drawn needle by needle: tufts a twig, and half of the width of a stroke, texels. */
const FINE_FROM_PX = 300;
const FINE_TUFTS = 5;
const FINE_RADIUS_PX = 0.75;

interface Branch {
  readonly y: number;
  readonly reach: number;
  readonly azimuth: number;
  readonly level: number;
}

/** Draws a spruce branch by branch, the far ones first. */
export function drawConifer({ seed, heightPx, spread, bare, thinness }: ConiferShape): Sprite {
  const random = createRandom(seed);
  const width = Math.ceil(heightPx * ASPECT);
  const level: SpriteLevel = { width, height: heightPx, data: new Float32Array(width * heightPx * SPRITE_CHANNELS) };
  const centre = width / 2;
  const lean = (random() - 0.5) * 0.02 * heightPx;
  const branches: Branch[] = [];
  const whorls = Math.round(Math.min(70, 14 + heightPx / 7));
  for (let i = 0; i < whorls; i++) {
    const t = (i + 0.3 + 0.5 * random()) / whorls;
    const fullness = 0.75 + 0.5 * random();
    // Narrow top, widest low down, the lowest branches a little shorter again.
    const outline = Math.min(1, t * 1.15) ** 0.82 * (t > 0.88 ? 1 - (t - 0.88) * 3 : 1);
    const count = 4 + Math.round(5 * t);
    const turn = random() * Math.PI * 2;
    for (let b = 0; b < count; b++) {
      if (random() < thinness * 0.5) continue;
      const azimuth = turn + ((b + 0.6 * (random() - 0.5)) / count) * Math.PI * 2;
      const reach = heightPx * spread * outline * fullness * (0.7 + 0.45 * random()) + 1.5;
      branches.push({ y: heightPx * (0.012 + t * (0.985 - bare)), reach, azimuth, level: t });
    }
  }
  branches.sort((a, b) => Math.sin(b.azimuth) - Math.sin(a.azimuth));
  const isFront = (branch: Branch) => Math.sin(branch.azimuth) <= 0;
  for (const branch of branches) if (!isFront(branch)) drawBranch(level, branch, centre, lean, random);
  const thickness = Math.max(0.6, heightPx * 0.011);
  stroke(level, centre, heightPx, centre + lean, heightPx * 0.02, thickness, TRUNK_TONE, 0, 1);
  for (const branch of branches) if (isFront(branch)) drawBranch(level, branch, centre, lean, random);
  return createSprite(level);
}

function drawBranch(
  level: SpriteLevel,
  { y, reach, azimuth, level: t }: Branch,
  centre: number,
  lean: number,
  random: () => number,
): void {
  const side = Math.cos(azimuth);
  const away = Math.sin(azimuth);
  const rootX = centre + lean * (1 - y / level.height);
  const steps = Math.max(2, Math.round(reach / Math.max(TWIG_GAP_PX, level.height * TWIG_GAP)));
  // Young branches rise, old ones hang, the tips turn up again; those towards the eye are seen from above and reach further down.
  const droop = -0.25 + 0.8 * t - away * 0.22;
  const tipTone = 0.7 + 0.55 * random();
  // What is drawn large shows its needles, what is small only tufts of them.
  const tufts = level.height > FINE_FROM_PX ? FINE_TUFTS : 1;
  const radius = level.height > FINE_FROM_PX ? FINE_RADIUS_PX : Math.max(0.55, level.height * 0.0036);
  for (let i = 0; i <= steps; i++) {
    const s = i / steps;
    const x = rootX + side * reach * s;
    const branchY = y + reach * (droop * s - 0.22 * s * s);
    const outer = 0.3 + 0.7 * s;
    const hang = reach * (0.15 + 0.17 * random()) * (1.15 - 0.75 * s) + 1.2;
    for (let n = 0; n < tufts; n++) {
      if (tufts > 1 && random() < 0.2) continue;
      // Inner twigs and those behind get less light; those below others, too.
      const tone = tipTone * (0.26 + 0.74 * outer ** 1.4) * (away > 0 ? 0.58 : 1) * (0.6 + 0.75 * random());
      const swing = (random() - 0.35) * 1.5 * side + (random() - 0.5) * 0.8;
      const fromX = tufts > 1 ? x + (random() - 0.5) * hang * 0.9 : x;
      const fromY = tufts > 1 ? branchY + hang * 0.8 * random() ** 1.5 : branchY;
      const long = tufts > 1 ? hang * 0.22 + 2.2 : hang;
      const normalX = side * 0.6 + (random() - 0.5) * 0.7;
      const normalZ = -away * 0.6 + (random() - 0.3) * 0.5;
      stroke(level, fromX, fromY, fromX + swing * long * 0.6, fromY + long, radius, tone, normalX, normalZ);
    }
  }
}
