import type { Effect } from '../effect.ts';
import { LEXICON } from '../lexicon/index.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from '../lexicon/stop-words.ts';
import type { Match } from '../match-phrases.ts';
import type { Token } from '../token.ts';
import type { WordClass } from '../word-classes.ts';
import { meaningOfNoun, type NounMeaning } from './noun-table.ts';

/** How much a word that was understood by its meaning counts beside one of the lexicon. */
const CERTAINTY = 0.6;
/** Prepositions after which a noun of several meanings means a place. */
const PLACE_PREPOSITIONS = new Set(
  'in inside at into through within on along across near beside outside around to from over under by amid between'.split(
    ' ',
  ),
);
/** Words after which what is in a place is named. */
const FURNISHED = new Set(['with', 'full', 'at', 'interior', 'filled', 'lined', 'lit', 'overgrown']);
/** What may stand between the preposition and the noun. */
const DETERMINERS = new Set(['a', 'an', 'the', 'some', 'my', 'our', 'this', 'that']);
/** What of a phrase of the lexicon holds for a noun that is only nearly the same, the first that it has. */
const INHERITED: readonly Effect['slot'][] = ['weather', 'place', 'material', 'colour'];

interface Sentence {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  readonly classes: readonly WordClass[];
}

/** Adds matches for nouns that the lexicon does not know, by their nearest more general meaning: "a terrier" is a dog, "a quay" a pier. */
export function understandNouns(sentence: Sentence): readonly Match[] {
  const { tokens, matches } = sentence;
  const isMatched = new Set(
    matches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const added = tokens.flatMap((_, index) =>
    isMatched.has(index) ? [] : (understand(sentence, index, isMatched) ?? []),
  );
  return added.length === 0 ? matches : [...matches, ...added].toSorted((one, other) => one.start - other.start);
}

function understand({ tokens, classes }: Sentence, index: number, isMatched: ReadonlySet<number>): Match | undefined {
  const token = tokens[index];
  if (token === undefined || token.isForeign === true || saysNothing(token.text) || classes[index] === 'gerund')
    return undefined;
  const meaning = meaningOfNoun(token.text) ?? meaningOfNoun(token.lemma);
  if (meaning === undefined) return undefined;
  const isPlace = followsPreposition(tokens, classes, index) || isTitle(tokens, index);
  const phrase = meaning.phrase ?? (isPlace ? meaning.placePhrase : undefined);
  const next = tokens[index + 1];
  const describesNext =
    next !== undefined &&
    !next.afterBreak &&
    (isMatched.has(index + 1) || classes[index + 1] === 'noun') &&
    !saysNothing(next.text);
  // The tagger takes "terrier" for a comparative: after an article what no noun follows is one.
  const isNoun = classes[index] === 'noun' || (!describesNext && DETERMINERS.has(tokens[index - 1]?.text ?? ''));
  if (!isNoun && !(isPlace && phrase !== undefined)) return undefined;
  const effect = phrase === undefined ? thingEffect(meaning, describesNext) : inherited(phrase);
  if (effect === undefined) return undefined;
  const as = effect.slot === 'object' ? effect.lemma : (phrase ?? token.lemma);
  return {
    start: index,
    end: index + 1,
    words: token.text,
    effects: [effect],
    certainty: CERTAINTY,
    ...(as === token.lemma ? {} : { understoodAs: as }),
  };
}

/** A thing that only describes another ("violin case") is not to be seen. */
function thingEffect({ thing }: NounMeaning, describesNext: boolean): Effect | undefined {
  return thing === undefined || describesNext ? undefined : { slot: 'object', lemma: thing.lemma, kind: thing.kind };
}

function inherited(phrase: string): Effect | undefined {
  const effects = LEXICON.get(phrase) ?? [];
  for (const slot of INHERITED) {
    const effect = effects.find(
      (candidate) => candidate.slot === slot && !(candidate.slot === 'place' && candidate.weak),
    );
    if (effect !== undefined) return effect;
  }
  return undefined;
}

function followsPreposition(tokens: readonly Token[], classes: readonly WordClass[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 4); i--) {
    if (tokens[i + 1]?.afterBreak === true) return false;
    const text = tokens[i]?.text ?? '';
    if (PLACE_PREPOSITIONS.has(text)) return true;
    if (!DETERMINERS.has(text) && classes[i] !== 'adjective') return false;
  }
  return false;
}

/** "a delicatessen with cheese": what a prompt begins with and then furnishes is its place. */
function isTitle(tokens: readonly Token[], index: number): boolean {
  const isFirst = tokens
    .slice(0, index)
    .every(({ text, afterBreak }) => !afterBreak && (DETERMINERS.has(text) || FILLER_WORDS.has(text)));
  const next = tokens[index + 1];
  return isFirst && next !== undefined && !next.afterBreak && FURNISHED.has(next.text);
}

function saysNothing(word: string): boolean {
  return FUNCTION_WORDS.has(word) || FILLER_WORDS.has(word);
}
