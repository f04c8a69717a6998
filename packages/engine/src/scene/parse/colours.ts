import { COLOUR_SHADES } from './lexicon/colours.ts';
import { qualifiesThing } from './qualifies.ts';
import { said, type Reading, type Said } from './reading.ts';

/** A colour of the scene, by name and as `#rrggbb`. */
export interface NamedColour {
  readonly name: string;
  readonly hex: string;
}

const DETERMINERS = new Set(['a', 'an', 'the', 'of', 'some', 'fresh', 'two', 'three']);
const JOINS = new Set(['in', 'and', 'or', 'to', 'into', 'with', 'from']);
const WHITE = 255;

/** The colours of the scene in order of mention, shaded as the word before says ("light blue"). */
export function readColours(reading: Reading): NamedColour[] {
  return said(reading, 'colour').flatMap((mention) => (isColour(reading, mention) ? [shaded(reading, mention)] : []));
}

/** A colour of the scene: not of a thing ("red bicycle"), and not the thing itself ("a rose", "bouquet of lavender"). */
export function isColour(reading: Reading, { match, effect }: Said<'colour'>): boolean {
  if (qualifiesThing(reading, match.end)) return false;
  if (!effect.alsoThing) return true;
  const last = reading.tokens[match.end - 1];
  const before = reading.tokens[match.start - 1];
  const next = reading.tokens[match.end];
  if (last === undefined || last.text !== last.lemma) return false;
  if (before !== undefined && COLOUR_SHADES.has(before.text)) return true;
  if (before !== undefined && !last.afterBreak && JOINS.has(before.text)) return true;
  const standsAlone = next === undefined || next.afterBreak;
  const determined = before !== undefined && DETERMINERS.has(before.text);
  return standsAlone ? !determined : true;
}

function shaded({ tokens }: Reading, { match, effect }: Said<'colour'>): NamedColour {
  const before = tokens[match.start]?.afterBreak === true ? undefined : tokens[match.start - 1];
  const towards = before === undefined ? undefined : COLOUR_SHADES.get(before.text);
  if (before === undefined || towards === undefined) return effect;
  return { name: `${before.text} ${effect.name}`, hex: shade(effect.hex, towards) };
}

/** Mixes a `#rrggbb` with white (positive share) or black (negative) in sRGB. */
function shade(hex: string, towards: number): string {
  const target = towards > 0 ? WHITE : 0;
  const channels = [1, 3, 5].map((index) => {
    const value = Number.parseInt(hex.slice(index, index + 2), 16);
    return Math.round(value + (target - value) * Math.abs(towards));
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
