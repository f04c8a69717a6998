import type { ObjectClass } from './effect.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from './lexicon/stop-words.ts';
import type { Reading } from './reading.ts';

/** Things so much part of a scene that their colour is the scene's. */
const SCENIC: ReadonlySet<ObjectClass> = new Set(['celestial', 'ground', 'tree', 'plant', 'flower']);

/** "red hair", "blue eyes": a noun that the lexicon does not know is a thing's name or a part of one, unless it only fills. */
function isUnknownThing({ classes, tokens }: Reading, index: number): boolean {
  const text = tokens[index]?.text ?? '';
  return classes[index] === 'noun' && !FILLER_WORDS.has(text) && !FUNCTION_WORDS.has(text);
}

/**
 * Whether a colour or material that ends before the word at `index` belongs to a thing ("red bicycle", "copper pots") and not to the
 * place ("red wall", "copper beach").
 */
export function qualifiesThing(reading: Reading, index: number): boolean {
  const next = reading.tokens[index];
  if (next === undefined || next.afterBreak) return false;
  const match = reading.matches.find(({ start }) => start === index);
  if (match === undefined) {
    if (reading.classes[index] === 'adjective') return qualifiesThing(reading, index + 1);
    return reading.purpose === 'picture' && isUnknownThing(reading, index);
  }
  const { effects } = match;
  if (effects.some(({ slot }) => slot === 'place' || slot === 'prop' || slot === 'wall' || slot === 'light'))
    return false;
  if (effects.some((effect) => effect.slot === 'object' && !SCENIC.has(effect.kind))) return true;
  return effects.every(({ slot }) => slot === 'colour' || slot === 'material') && qualifiesThing(reading, match.end);
}
