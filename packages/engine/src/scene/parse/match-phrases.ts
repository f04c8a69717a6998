import type { Effect } from './effect.ts';
import { hexOfWord } from './colour-codes.ts';
import { LEXICON, LONGEST_PHRASE } from './lexicon/index.ts';
import type { Token } from './token.ts';

/** A phrase of the lexicon found in the prompt. */
export interface Match {
  /** Index of the first word. */
  readonly start: number;
  /** Index after the last word. */
  readonly end: number;
  /** The words as written, joined by a space. */
  readonly words: string;
  readonly effects: readonly Effect[];
  /** 0..1 where the words are not those of the lexicon but only near them. */
  readonly certainty?: number;
  /** What words that the lexicon does not know were taken for. */
  readonly understoodAs?: string;
}

/** Slots that a word keeps inside the name of a place: "wooden board" is wood, "pink sky" is pink. */
const KEPT_INSIDE_PLACES: ReadonlySet<Effect['slot']> = new Set(['material', 'colour', 'weather', 'time', 'mood']);

/**
 * Finds phrases, longest first at every word, each word in at most one match, so that "coffee shop" is not also "coffee". A plural
 * matches its singular as well as itself. Linear in the number of words.
 */
export function matchPhrases(tokens: readonly Token[]): Match[] {
  const matches: Match[] = [];
  let start = 0;
  while (start < tokens.length) {
    const match = longestAt(tokens, start);
    if (match !== undefined) matches.push(match);
    start = match?.end ?? start + 1;
  }
  return matches;
}

function longestAt(tokens: readonly Token[], start: number): Match | undefined {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - start); length > 0; length--) {
    const words = tokens.slice(start, start + length);
    if (words.slice(1).some(({ afterBreak }) => afterBreak)) continue;
    if (words.some(({ isForeign }) => isForeign === true) || !isMeant(tokens, start, words)) continue;
    const effects = lookUp(words);
    if (effects.length > 0) {
      return {
        start,
        end: start + length,
        words: words.map(({ text }) => text).join(' '),
        effects: length === 1 ? effects : withInnerWords(effects, words),
      };
    }
  }
  return undefined;
}

/** Words after which "space" is the cosmos and not room. */
const COSMIC = new Set([
  'in',
  'into',
  'through',
  'to',
  'deep',
  'outer',
  'the',
  'from',
  'across',
  'dark',
  'infinite',
  'open',
  'vast',
  'and',
  'of',
]);

/** Parts of a building that are seen from outside: "barn roof" is no barn to stand in. */
const OUTSIDES = new Set(['roof', 'facade', 'exterior', 'dome', 'spire', 'rooftop']);

function isInside(words: readonly Token[]): boolean {
  return lookUp(words).some(
    (effect) => effect.slot === 'place' && (effect.family === 'interior' || effect.family === 'cafe'),
  );
}

/** Whether a word with two meanings has the one that the lexicon knows. */
function isMeant(tokens: readonly Token[], start: number, words: readonly Token[]): boolean {
  if (words.length > 1) return true;
  const before = tokens[start]?.afterBreak === true ? undefined : tokens[start - 1]?.text;
  const after = tokens[start + 1]?.afterBreak === true ? undefined : tokens[start + 1]?.text;
  if (after !== undefined && OUTSIDES.has(after) && isInside(words)) return false;
  switch (words[0]?.text ?? '') {
    case 'space':
      return (before === undefined || COSMIC.has(before)) && after !== 'for';
    case 'school':
    case 'ocean':
    case 'sea':
    case 'cathedral':
    case 'jungle':
      return after !== 'of';
    case 'backdrop':
      return after !== 'of';
    default:
      return true;
  }
}

/** What a phrase says as written and in the singular; the written form wins within a slot. */
function lookUp(words: readonly Token[]): readonly Effect[] {
  const code = words.length === 1 ? hexOfWord(words[0]?.text ?? '') : undefined;
  if (code !== undefined) return [{ slot: 'colour', name: code, hex: code, alsoThing: false }];
  const head = words.slice(0, -1).map(({ text }) => text);
  const last = words.at(-1);
  if (last === undefined) return [];
  const written = LEXICON.get([...head, last.text].join(' ')) ?? [];
  if (last.lemma === last.text) return written;
  const singular = LEXICON.get([...head, last.lemma].join(' ')) ?? [];
  return [...written, ...singular.filter(({ slot }) => !written.some((effect) => effect.slot === slot))];
}

function withInnerWords(effects: readonly Effect[], words: readonly Token[]): readonly Effect[] {
  const place = effects.find((effect) => effect.slot === 'place');
  if (place === undefined) return effects;
  const inner = words.flatMap((word) => lookUp([word])).filter((effect) => keeps(place, effect));
  return [...effects, ...inner.filter(({ slot }) => slot === 'place' || !effects.some((own) => own.slot === slot))];
}

function keeps(place: Extract<Effect, { slot: 'place' }>, effect: Effect): boolean {
  if (effect.slot === 'place') return place.family === 'table' && effect.family !== 'table';
  if (effect.slot === 'colour') return !effect.alsoThing && effect.name !== 'golden';
  return KEPT_INSIDE_PLACES.has(effect.slot);
}
