import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';

/** What a picture of space shows. */
export type SpaceKind =
  | 'nebula'
  | 'galaxy'
  | 'milky-way'
  | 'stars'
  | 'planet'
  | 'planets'
  | 'earth'
  | 'black-hole'
  | 'asteroids'
  | 'moon-ground'
  | 'mars-ground'
  | 'alien-ground';

/** Words and what they ask for, the most telling first. */
const NAMED: readonly (readonly [RegExp, SpaceKind])[] = [
  [/moon surface|lunar|surface of the moon|(on|from) the moon|moon ?walk|regolith/i, 'moon-ground'],
  [/on mars|mars (surface|landscape|desert|colony|base)|surface of mars|martian/i, 'mars-ground'],
  [
    /alien (planet|world|landscape)|planet(ary)? surface|surface of (a|the|another) planet|exoplanet|another planet/i,
    'alien-ground',
  ],
  [/black hole|event horizon|wormhole/i, 'black-hole'],
  [/asteroid|meteor/i, 'asteroids'],
  [/\bearth\b|\borbit|space station|spaceship window|astronaut/i, 'earth'],
  [/milky way|night sky|starry/i, 'milky-way'],
  [/galax|andromeda/i, 'galaxy'],
  [/nebula|stardust|supernova/i, 'nebula'],
  [/solar system|planets|moons/i, 'planets'],
  [/planet|saturn|jupiter|mars\b|venus|neptune|uranus|mercury|pluto|\bmoon\b/i, 'planet'],
  [/star ?field|\bstars\b/i, 'stars'],
];
const USUAL: readonly SpaceKind[] = ['nebula', 'planet', 'nebula', 'galaxy', 'planets', 'milky-way', 'stars'];

/** What the prompt asks for; "space" alone is one of several by the seed. */
export function spaceKind({ prompt, place, seed }: Pick<SceneSpec, 'prompt' | 'place' | 'seed'>): SpaceKind {
  const named = NAMED.find(([words]) => words.test(prompt));
  if (named !== undefined) return named[1];
  if (place === 'moon') return 'moon-ground';
  if (place === 'planet') return 'planet';
  const random = createRandom(deriveSeed(seed, 'space-kind'));
  return USUAL[Math.floor(random() * USUAL.length)] ?? 'nebula';
}
