import type { Effect } from './effect.ts';
import { FUNCTION_WORDS } from './lexicon/stop-words.ts';
import { matchPhrases, type Match } from './match-phrases.ts';
import { normaliseText, tokenise, type Token } from './token.ts';
import { mendWords } from './words/mend-words.ts';

/** What must not be in the picture. */
export interface Negation {
  /** Canonical words, e.g. `palm tree` for "palms". */
  readonly words: readonly string[];
  readonly matches: readonly Match[];
}

/** A prompt's words without its negations. */
export interface SplitPrompt {
  readonly positive: Token[];
  readonly negative: Token[][];
}

const NEGATORS = new Set([
  'without',
  'no',
  'not',
  'except',
  'excluding',
  'minus',
  'avoid',
  "don't",
  'dont',
  'never',
  'nobody',
  'zero',
  '0',
  'sans',
  'lacking',
]);
/** Words after which a list of unwanted things ends. */
const ENDS = new Set([
  'with',
  'in',
  'on',
  'at',
  'under',
  'but',
  'just',
  'only',
  'near',
  'behind',
  'by',
  'against',
  'from',
  'to',
  'for',
  'please',
]);
/** What follows a zero that is a measure. */
const MEASURED = new Set(['gravity', 'g', 'degrees', 'degree', 'celsius', 'c', 'f', 'k', 'waste', 'carbon', 'hour']);
const SKIPPED = new Set([
  'any',
  'a',
  'an',
  'the',
  'other',
  'visible',
  'too',
  'very',
  'so',
  'include',
  'show',
  'add',
  'have',
  'use',
  'draw',
  'be',
  'being',
  'of',
  'more',
  'real',
]);
const DETERMINERS = new Set(['a', 'an', 'the']);
const MOST_NEGATIVE_WORDS = 4;
/** Most of a `negative_prompt` that is read. */
const LONGEST_NEGATIVE_PROMPT = 4000;

/** Splits "without X", "no X", "not X", "except X" (with "or Y", "and Y") off the words of a prompt. */
export function splitNegations(tokens: readonly Token[]): SplitPrompt {
  const positive: Token[] = [];
  const negative: Token[][] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    if (token === undefined) break;
    if (isPhraseAt(tokens, i)) {
      i++;
      continue;
    }
    if (!(NEGATORS.has(token.text) || isPhraseAt(tokens, i - 1)) || isNumberOf(tokens, i)) {
      positive.push(token);
      i++;
      continue;
    }
    if (token.text === 'nobody' || (token.text === 'no' && tokens[i + 1]?.text === 'one')) {
      negative.push([{ text: 'people', lemma: 'person', afterBreak: false }]);
      i += token.text === 'nobody' ? 1 : 2;
      continue;
    }
    const end = endOfList(tokens, i + 1);
    negative.push(...splitList(tokens.slice(i + 1, end)));
    i = Math.max(end, i + 1);
    const next = tokens[i];
    if (next !== undefined) {
      // The hole left by the negation separates what stood around it.
      positive.push({ ...next, afterBreak: true });
      if (NEGATORS.has(next.text)) positive.pop();
      else i++;
    }
  }
  return { positive, negative };
}

/** Negators of two words. */
const PHRASES = new Set(['anything but', 'everything but', 'instead of', 'rather than', 'free of', 'devoid of']);

function isPhraseAt(tokens: readonly Token[], index: number): boolean {
  const [first, second] = index < 0 ? [] : tokens.slice(index, index + 2);
  return second?.afterBreak === false && PHRASES.has(`${first?.text ?? ''} ${second.text}`);
}

/** "zero gravity" and "0 degrees" take nothing away. */
function isNumberOf(tokens: readonly Token[], index: number): boolean {
  const { text = '' } = tokens[index] ?? {};
  const next = tokens[index + 1];
  return (text === 'zero' || text === '0') && (next === undefined || next.afterBreak || MEASURED.has(next.text));
}

function endOfList(tokens: readonly Token[], start: number): number {
  let words = 0;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.afterBreak || ENDS.has(token.text) || NEGATORS.has(token.text)) return i;
    if (token.text === 'and' && DETERMINERS.has(tokens[i + 1]?.text ?? '')) return i;
    if (token.text === 'and' || token.text === 'or') words = 0;
    else if (!SKIPPED.has(token.text) && ++words > MOST_NEGATIVE_WORDS) return i;
  }
  return tokens.length;
}

function splitList(tokens: readonly Token[]): Token[][] {
  const lists: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === 'and' || token.text === 'or' || token.text === 'nor') lists.push([]);
    else if (!SKIPPED.has(token.text)) lists.at(-1)?.push(token);
  }
  return lists.filter((list) => list.length > 0);
}

/** Understands the negations of a prompt together with its `negative_prompt`. */
export function readNegation(inline: readonly Token[][], negativePrompt: string | undefined): Negation {
  const phrases = [...inline, ...splitNegativePrompt(negativePrompt ?? '')];
  const matches: Match[] = [];
  const words = new Set<string>();
  for (const phrase of phrases) {
    const found = matchPhrases(phrase.map((token, index) => (index === 0 ? { ...token, afterBreak: false } : token)));
    matches.push(...found);
    for (const match of found) words.add(canonical(match));
    for (const [index, token] of phrase.entries()) {
      const matched = found.some(({ start, end }) => index >= start && index < end);
      if (!matched && !FUNCTION_WORDS.has(token.text)) words.add(token.lemma);
    }
  }
  return { words: [...words], matches };
}

function splitNegativePrompt(text: string): Token[][] {
  const tokens = mendWords(tokenise(normaliseText(text.slice(0, LONGEST_NEGATIVE_PROMPT))));
  const phrases: Token[][] = [[]];
  for (const token of tokens) {
    if (token.afterBreak) phrases.push([]);
    if (!NEGATORS.has(token.text)) phrases.at(-1)?.push({ ...token, afterBreak: false });
  }
  return phrases.flatMap((phrase) => splitList(phrase));
}

function canonical(match: Match): string {
  const thing = match.effects.find((effect) => effect.slot === 'object');
  if (thing !== undefined) return thing.kind === 'person' && thing.lemma === 'person' ? 'person' : thing.lemma;
  return match.words;
}

/** Things whose negation covers their kind: "no people" is also no woman and no child. */
const WHOLE_KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    person: ['person'],
    animal: ['animal', 'bird', 'fish'],
    tree: ['tree'],
    plant: ['plant', 'tree', 'flower'],
    flower: ['flower'],
    bird: ['bird'],
    fish: ['fish'],
    building: ['structure'],
    fruit: ['food'],
    boat: ['boat'],
    car: ['vehicle'],
  }),
);

/** Whether the negation takes this effect of these words back. */
export function isNegated(negation: Negation, words: string, effect: Effect): boolean {
  return negation.matches.some((match) =>
    match.effects.some((unwanted) => covers(unwanted, match.words, effect, words)),
  );
}

function covers(unwanted: Effect, unwantedWords: string, effect: Effect, words: string): boolean {
  switch (effect.slot) {
    case 'place': {
      if (unwanted.slot !== 'place') return false;
      return unwantedWords === words || (!unwanted.weak && unwanted.family === effect.family);
    }
    case 'time':
      return unwanted.slot === 'time' && unwanted.time === effect.time;
    case 'weather':
      return unwanted.slot === 'weather' && unwanted.weather === effect.weather;
    case 'material':
      return unwanted.slot === 'material' && unwanted.material === effect.material;
    case 'light':
      return unwanted.slot === 'light' && unwanted.key === effect.key;
    case 'mood':
      return unwanted.slot === 'mood' && unwanted.mood === effect.mood;
    case 'colour':
      return unwanted.slot === 'colour' && unwanted.name === effect.name;
    case 'prop':
      return unwanted.slot === 'prop' && unwanted.prop === effect.prop;
    case 'object': {
      if (unwanted.slot !== 'object') return false;
      return unwanted.lemma === effect.lemma || (WHOLE_KINDS.get(unwanted.lemma)?.includes(effect.kind) ?? false);
    }
    case 'style':
      return unwanted.slot === 'style' && unwanted.raster === effect.raster;
    case 'direction':
    case 'pitch':
    case 'horizon':
    case 'defocus':
    case 'theme':
    case 'wall':
    case 'filler':
      return unwanted.slot === effect.slot && unwantedWords === words;
  }
}
