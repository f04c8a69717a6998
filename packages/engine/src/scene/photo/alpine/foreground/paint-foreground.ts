import { deriveSeed, type LinearRaster } from '@backlot/kernels';
import type { AlpinePlan } from '../layout/alpine-plan.ts';
import type { LandView } from '../terrain/paint-land.ts';
import { paintFraming } from '../trees/paint-framing.ts';
import { paintMeadow } from './paint-meadow.ts';
import { paintReeds } from './paint-reeds.ts';
import { paintRocks, type RockClass } from './paint-rocks.ts';

const NEAREST_M = 1.5;
/** Beyond this grass is the colour of the ground, m. */
const GRASS_TO_M = 60;

const ANYWHERE = [-Infinity, Infinity] as const;
/** A few boulders in a meadow. */
const SCATTERED: readonly RockClass[] = [
  { radiusM: [0.25, 0.9], spacingM: 3.2, cover: 0.1, clustering: 0.5, roundness: 0.1, toM: 90, ground: ANYWHERE },
];
/** A field of blocks with grass between them. */
const BLOCKS: readonly RockClass[] = [
  { radiusM: [0.5, 1.7], spacingM: 3.6, cover: 0.3, clustering: 0.6, roundness: 0, toM: 200, ground: ANYWHERE },
  { radiusM: [0.15, 0.5], spacingM: 0.9, cover: 0.32, clustering: 0.7, roundness: 0.05, toM: 80, ground: ANYWHERE },
  { radiusM: [0.04, 0.14], spacingM: 0.3, cover: 0.4, clustering: 0.6, roundness: 0.1, toM: 16, ground: ANYWHERE },
];
/** Pebbles of a shore, boulders in the shallows. */
const SHINGLE: readonly RockClass[] = [
  { radiusM: [0.3, 1.1], spacingM: 3.4, cover: 0.14, clustering: 0.6, roundness: 0.3, toM: 60, ground: [-0.7, 1.2] },
  { radiusM: [0.1, 0.28], spacingM: 0.62, cover: 0.4, clustering: 0.6, roundness: 0.55, toM: 30, ground: [-0.16, 0.9] },
  {
    radiusM: [0.025, 0.09],
    spacingM: 0.125,
    cover: 0.9,
    clustering: 0.5,
    roundness: 0.75,
    toM: 24,
    ground: [-0.06, 0.9],
  },
];

/** Paints what lies and grows before the camera's feet, and the trees at the sides of the frame. */
export function paintForeground(picture: LinearRaster, depth: Float32Array, plan: AlpinePlan, view: LandView): void {
  const seed = deriveSeed(plan.detailSeed, 'foreground');
  const snow = plan.season === 'winter' ? 0.95 : 0;
  const rocks = { seed, fromM: NEAREST_M, moss: snow > 0 ? 0 : 0.5, snow };
  const meadow = { seed, grassM: 0.22, flowers: plan.flowers, fromM: NEAREST_M, toM: GRASS_TO_M };
  switch (plan.layout.foreground) {
    case 'meadow':
      if (plan.detailSeed % 3 !== 0) paintRocks(picture, depth, view, { ...rocks, classes: SCATTERED });
      paintMeadow(picture, depth, view, meadow);
      break;
    case 'rocks':
      paintRocks(picture, depth, view, { ...rocks, classes: BLOCKS });
      paintMeadow(picture, depth, view, { ...meadow, grassM: 0.16, flowers: plan.flowers * 0.5 });
      break;
    case 'shore':
      paintMeadow(picture, depth, view, { ...meadow, toM: 120 });
      paintRocks(picture, depth, view, { ...rocks, moss: 0, classes: SHINGLE });
      break;
    case 'reeds':
      paintMeadow(picture, depth, view, { ...meadow, grassM: 0.34 });
      paintReeds(picture, depth, view, {
        seed,
        fromM: 2.4,
        toM: 60,
        heightM: 1.5,
        dryness: plan.biome.dryness,
        cover: 0.5,
      });
      break;
    case 'none':
      break;
  }
  paintFraming(picture, depth, view, plan.layout.framing, snow * 0.8);
}
