import { createRandom, deriveSeed } from '@backlot/kernels';
import type { AlpinePlan } from '../layout/alpine-plan.ts';
import { drawBroadleaf } from './broadleaf.ts';
import { drawConifer } from './conifer.ts';
import type { Species } from './paint-woods.ts';

const VARIANTS = 6;
const FAR_HEIGHT_PX = 192;

type Triple = readonly [number, number, number];

/** Leaves of broadleaved trees by season. */
const LEAVES: Readonly<Record<AlpinePlan['season'], readonly Triple[]>> = {
  spring: [[0.06, 0.095, 0.02]],
  summer: [[0.036, 0.06, 0.016]],
  autumn: [
    [0.3, 0.17, 0.025],
    [0.26, 0.09, 0.02],
    [0.14, 0.12, 0.025],
  ],
  winter: [[0.07, 0.06, 0.05]],
};
/** In autumn every third conifer is a larch. */
const LARCH: Triple = [0.26, 0.16, 0.03];

/** The trees of a picture, each drawn in several variants. */
export function speciesOf(plan: AlpinePlan): readonly Species[] {
  const seed = deriveSeed(plan.detailSeed, 'trees');
  const random = createRandom(seed);
  const { season, biome } = plan;
  const snow = season === 'winter' ? 0.75 : 0;
  const conifers = Array.from({ length: VARIANTS }, (_, i) =>
    drawConifer({
      seed: seed + i,
      heightPx: FAR_HEIGHT_PX,
      spread: 0.125 + 0.05 * random(),
      bare: 0.05 + 0.07 * random(),
      thinness: 0.5 * random(),
    }),
  );
  const species: Species[] = [];
  const share = plan.trees === 'conifer' ? 1 : plan.trees === 'mixed' ? 0.5 : 0.06;
  species.push({ sprites: conifers, leaf: biome.conifer, variety: 0.45, heightM: 23, share, snow });
  if (season === 'autumn' && plan.trees === 'conifer')
    species.push({ sprites: conifers, leaf: LARCH, variety: 0.5, heightM: 20, share: 0.4, snow: 0 });
  if (plan.trees === 'conifer') return species;
  const crowns = Array.from({ length: VARIANTS }, (_, i) =>
    drawBroadleaf({ seed: seed + 100 + i, heightPx: FAR_HEIGHT_PX, isBare: season === 'winter' }),
  );
  for (const leaf of LEAVES[season])
    species.push({
      sprites: crowns,
      leaf,
      variety: 0.5,
      heightM: 14,
      share: (1 - share) / LEAVES[season].length,
      snow: snow * 0.5,
    });
  return species;
}
