import { phrasesOf } from '../parse/effect.ts';
import { THING_ENTRIES } from '../parse/lexicon/things.ts';
import type { SceneObject } from '../spec.ts';
import { GLYPH_OF_WORD } from './glyph-words.ts';
import type { Glyph } from './glyph.ts';
import type { GlyphSet } from './glyph-set.ts';

/** Words for one thing by its lemma, longest first, so that "polar bear" is tried before "bear". */
const PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  THING_ENTRIES.flatMap((entry) =>
    entry.effect.slot === 'object'
      ? [[entry.effect.lemma, phrasesOf(entry).toSorted((a, b) => b.length - a.length)] as const]
      : [],
  ),
);

/** The glyph of an object by the very words that the prompt has for it ("lobster"), else by what it was understood as (`crab`). */
export function saidGlyph(
  glyphs: GlyphSet,
  prompt: string,
  object: Pick<SceneObject, 'lemma' | 'attributes'>,
): Glyph | undefined {
  const text = ` ${prompt.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `;
  const said = (PHRASES.get(object.lemma) ?? []).find((phrase) =>
    PLURALS.some((end) => text.includes(` ${phrase}${end} `)),
  );
  const found = glyphs.find(said ?? object.lemma, object.attributes);
  // A corgi is drawn as a dog, but a perfume bottle not as a baby's.
  return (
    found ?? (said === undefined || GLYPH_OF_WORD.has(said) ? undefined : glyphs.find(object.lemma, object.attributes))
  );
}

const PLURALS = ['', 's', 'es'];
