import type { SceneSpec } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

const PROPS: Readonly<Record<SceneSpec['props'][number], string>> = {
  podium:
    'podium, pedestal, plinth, display stand, display podium, cylinder platform, round platform, circular platform, product platform, platform, pedestal stand, cylinder, product display, riser, cylinder pedestal, cylinder podium',
  arch: 'arch, archway, arched niche, niche, rounded arch, arches, arched wall, arched doorway, alcove',
  steps: 'steps, stairs, staircase, stairway, step, stepped platform',
  cube: 'cube, block, box pedestal, geometric block, cubes, square pedestal',
  sphere: 'sphere, ball, orb, spheres, globe',
  leaf: 'monstera, tropical leaf, tropical leaves, green leaves, banana leaf, fern, eucalyptus branch, leaves, foliage, greenery',
  palm: 'palm leaf, palm leaves, palm frond, palm fronds',
  pampas: 'pampas, pampas grass, dried grass, dried flowers, dry grass, bunny tail',
};

/** Words for the furniture of a studio set. */
export const PROP_ENTRIES: readonly LexiconEntry[] = Object.entries(PROPS).map(([prop, phrases]) => ({
  phrases,
  effect: { slot: 'prop', prop: prop as SceneSpec['props'][number] },
}));
