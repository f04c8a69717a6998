import { cardsOf } from '../../forest/cards/card-library.ts';
import { grassTuft } from '../../forest/cards/grass-tuft.ts';
import { upright } from '../../forest/kinds/undergrowth.ts';
import type { Foliage } from '../../forest/world/woods.ts';
import { fbm, gradientNoise } from '@backlot/kernels';
import type { Terrain } from '../../forest/ground/terrain.ts';
import { onPath } from '../../forest/ground/terrain.ts';
import { snowyFir } from '../snowy-trees.ts';
import type { WinterContext, WinterGrowth } from '../winter-plan.ts';

/** A stand of firs: where its edge is and how dense it is. */
export interface Stand {
  readonly nearM: number;
  readonly farM: number;
  readonly spacingM: number;
  readonly heightM: readonly [number, number];
  readonly isLaden: boolean;
  /** Whether something stands at a spot. */
  readonly isThere: (x: number, z: number) => boolean;
}

const PATH_MARGIN_M = 1.2;

/** An empty growth to be added to. */
export function emptyGrowth(): WinterGrowth {
  return { sprigs: [], trunks: [], twigs: [], casters: [] };
}

/** Plants firs over the wedge of the view. */
export function plantFirs(
  growth: WinterGrowth,
  { random, details, spread, seed }: WinterContext,
  terrain: Terrain,
  stand: Stand,
): void {
  const { nearM, farM, spacingM, heightM, isThere, isLaden } = stand;
  const { path } = terrain;
  let row = 0;
  for (let z = nearM; z < farM; row++) {
    // Far rows hide each other: they can be thinner.
    const step = spacingM * (1 + z / 160);
    const half = z * spread * 1.1 + 2 * spacingM;
    for (let x = -half + (row % 2) * step * 0.5; x < half; x += step) {
      const [px, pz] = [x + (random() - 0.5) * step * 0.9, z + (random() - 0.5) * step * 0.9];
      const size = random();
      // Trees stand in groups.
      const grouped = 0.5 + 0.9 * gradientNoise(px / (spacingM * 3.2), pz / (spacingM * 3.2), seed);
      if (random() > grouped + 0.35 || !isThere(px, pz)) continue;
      if (path !== undefined && onPath({ ...path, widthM: path.widthM + PATH_MARGIN_M }, px, pz) > 0) continue;
      const { sprig, caster } = snowyFir(
        details,
        terrain,
        px,
        Math.max(nearM, pz),
        heightM[0] + (heightM[1] - heightM[0]) * size ** 1.3,
        isLaden,
      );
      growth.sprigs.push(sprig);
      growth.casters.push(caster);
    }
    z += step * 0.8;
  }
}

const STRAW: Foliage = { first: [0.2, 0.14, 0.075], second: [0.3, 0.22, 0.12], through: [0.28, 0.18, 0.07] };

/** Dry grass that sticks out of the snow, in a few groups close by. */
export function dryGrass(growth: WinterGrowth, { random, details, spread }: WinterContext, terrain: Terrain): void {
  const tufts = cardsOf('sparse-grass', 4, (seed) => grassTuft(seed, 14));
  const groups = Math.floor(random() * 4);
  for (let i = 0; i < groups; i++) {
    const z = 2.2 + 7 * random();
    const x = (random() < 0.5 ? -1 : 1) * z * spread * (0.35 + 0.6 * random());
    for (let k = 0; k < 9; k++) {
      const [px, pz] = [x + (details() - 0.5) * 0.9, z + (details() - 0.5) * 0.9];
      growth.sprigs.push(upright(details, tufts[k % tufts.length]!, terrain, STRAW, px, pz, 0.2 + 0.28 * details()));
    }
  }
}

/** The wavy front of a wood: its depth at a place, m. */
export function frontAt(seed: number, baseM: number, waveM: number): (x: number) => number {
  return (x) => baseM + waveM * fbm(x / (waveM * 3 + 10), 0.5, 3, seed);
}
