import type { StyleProfile } from '@backlot/contract';
import { characterOf } from './character-of.ts';
import { CHARACTERS, CHARACTER_SCALE, type CharacterName } from './treatment-characters.gen.ts';

/** Photographs differ more among each other than pictures of one treatment do: this much distance is forgiven them (leave-one-out). */
const PHOTO_BONUS = 8;
/** Treatments whose marks nobody takes for anything else: they must be much nearer than the next, for a mistake would be glaring. */
const PECULIAR: ReadonlySet<string> = new Set(['low-poly', 'pixel', 'mosaic-tiles', 'mosaic', 'graffiti', 'clay']);
const PECULIAR_HANDICAP = 8;

/**
 * The treatment, among some, whose pictures look most like a style: the least Mahalanobis distance to the mean of pictures that were
 * made with it (linear discriminant analysis, Fisher 1936). Throws `RangeError` without candidates.
 */
export function nearestTreatment(profile: StyleProfile, candidates: readonly CharacterName[]): CharacterName {
  const own = scaled(characterOf(profile));
  let best: CharacterName | undefined;
  let least = Infinity;
  for (const name of candidates) {
    const distance = distance2(own, scaled(CHARACTERS[name])) + handicapOf(name);
    if (distance >= least) continue;
    least = distance;
    best = name;
  }
  if (best === undefined) throw new RangeError('there are no treatments to choose from');
  return best;
}

function handicapOf(name: CharacterName): number {
  if (name === 'photo') return -PHOTO_BONUS;
  return PECULIAR.has(name) ? PECULIAR_HANDICAP : 0;
}

/** Into a space in which pictures of one treatment scatter by 1 in every direction. */
function scaled(character: readonly number[]): number[] {
  return CHARACTER_SCALE.map((row) => row.reduce((sum, factor, k) => sum + factor * (character[k] ?? 0), 0));
}

function distance2(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, k) => sum + (value - (other[k] ?? 0)) ** 2, 0);
}
