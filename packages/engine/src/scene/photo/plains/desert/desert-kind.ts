import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { wordsOf } from '../country/words.ts';

/** The deserts that can be painted. */
export const DESERT_KINDS = ['dunes', 'oasis', 'road', 'salt', 'mud', 'badlands', 'canyon', 'buttes'] as const;
export type DesertKind = (typeof DESERT_KINDS)[number];

/** In the order in which words are looked for. */
const WORDS: readonly (readonly [DesertKind, RegExp])[] = [
  ['oasis', /oasis/],
  ['road', /\b(road|highway|route 66|asphalt)\b/],
  ['salt', /salt|salar|uyuni|bonneville/],
  ['dunes', /\bdunes?\b/],
  ['mud', /crack|wasteland|dry lake|drought|playa|parched|dried/],
  ['badlands', /badland|painted hills|rainbow mountain/],
  ['buttes', /mesa|red rock|monument valley|butte|sandstone|rocky desert|arizona|utah|wadi rum|sedona|wild west/],
  ['canyon', /canyon|gorge/],
];
/** Canyons by that name alone are seen from the rim as often as from below. */
const FROM_THE_RIM = 0.6;

/** Which desert the words ask for; dunes when they do not say. */
export function desertKind(spec: SceneSpec): DesertKind {
  const words = wordsOf(spec);
  const named = WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (named === 'canyon' && !/grand canyon/.test(words))
    return createRandom(deriveSeed(spec.seed, 'canyon'))() < FROM_THE_RIM ? 'canyon' : 'buttes';
  return named ?? 'dunes';
}
