import type { RelationKind, SceneObject } from '../spec.ts';
import { FUNCTION_WORDS } from './lexicon/stop-words.ts';
import type { Match } from './match-phrases.ts';
import type { Reading } from './reading.ts';

/** Words that relate the thing before them to the thing behind them; the longest fitting one counts. */
const PREPOSITIONS: readonly (readonly [RelationKind, string])[] = [
  ['in-front-of', 'in front of'],
  ['on', 'on top of'],
  ['beside', 'next to'],
  ['beside', 'close to'],
  ['on', 'on'],
  ['on', 'upon'],
  ['on', 'atop'],
  ['on', 'onto'],
  ['in', 'in'],
  ['in', 'inside'],
  ['in', 'of'],
  ['in', 'full of'],
  ['in', 'filled with'],
  ['under', 'under'],
  ['under', 'underneath'],
  ['under', 'beneath'],
  ['under', 'below'],
  ['above', 'above'],
  ['above', 'over'],
  ['behind', 'behind'],
  ['between', 'between'],
  ['beside', 'beside'],
  ['beside', 'near'],
  ['beside', 'by'],
  ['beside', 'against'],
  ['beside', 'alongside'],
];
/** Of these the thing that holds stands in front: "a vase of tulips". */
const HOLDS = new Set(['of', 'full of', 'filled with']);
/** Things that hold others. */
const HOLDERS = new Set([
  'vase',
  'bowl',
  'basket',
  'jar',
  'cup',
  'glass',
  'pot',
  'plate',
  'bag',
  'box',
  'cart',
  'bathtub',
  'gift',
  'pitcher',
  'can',
]);
const SIDES: readonly (readonly [NonNullable<SceneObject['side']>, RegExp])[] = [
  [
    'left',
    /^(?:(?:sitting|standing|lying|placed) )?(?:on|to|at|in) (?:the )?(?:(?:far|upper|lower|top|bottom|front|back) )?left(?: (?:side|corner|edge|third|half))?\b/,
  ],
  [
    'right',
    /^(?:(?:sitting|standing|lying|placed) )?(?:on|to|at|in) (?:the )?(?:(?:far|upper|lower|top|bottom|front|back) )?right(?: (?:side|corner|edge|third|half))?\b/,
  ],
  ['middle', /^(?:(?:sitting|standing|lying|placed) )?(?:in|at) (?:the )?(?:middle|center|centre)\b/],
];
/** How far behind a thing its preposition, and behind that the other thing, is looked for. */
const REACH = 5;
const LONGEST_PREPOSITION = 3;

/** What the words behind a thing say about its place. */
export interface Whereabouts {
  readonly relation?: NonNullable<SceneObject['relation']>;
  readonly side?: NonNullable<SceneObject['side']>;
  /** The prompt names the holder first ("a vase of tulips"): the relation is that of the other thing. */
  readonly isHolder: boolean;
}

/** Reads where a mentioned thing is: "a cat on a sofa", "two boats on the left". */
export function whereaboutsOf(reading: Reading, match: Match, lemma: string): Whereabouts {
  const side = sideOf(reading, match);
  if (side !== undefined) return { side, isHolder: false };
  const found = relationOf(reading, match);
  if (found === undefined) return { isHolder: false };
  const isHolder = HOLDS.has(found.words);
  if (isHolder && !HOLDERS.has(lemma)) return { isHolder: false };
  if (found.kind === 'in' && !isHolder && !HOLDERS.has(found.to)) return { isHolder: false };
  return { relation: { kind: found.kind, to: found.to }, isHolder };
}

function sideOf({ tokens }: Reading, { end }: Match): Whereabouts['side'] {
  const behind = tokens.slice(end, end + REACH + 2);
  const stop = behind.findIndex(({ afterBreak }, index) => afterBreak && index > 0);
  const text = (stop < 0 ? behind : behind.slice(0, stop)).map(({ text: word }) => word).join(' ');
  return SIDES.find(([, pattern]) => pattern.test(text))?.[0];
}

interface FoundRelation {
  readonly kind: RelationKind;
  readonly words: string;
  readonly to: string;
}

function relationOf(reading: Reading, match: Match): FoundRelation | undefined {
  const { tokens, classes } = reading;
  for (let i = match.end; i < Math.min(tokens.length, match.end + REACH); i++) {
    const token = tokens[i];
    if (token === undefined || token.afterBreak) return undefined;
    // "a cat and a dog in a basket": what is said of the last holds for both.
    const next = token.text === 'and' ? thingMatchFrom(reading, i + 1) : undefined;
    if (next !== undefined) return relationOf(reading, next);
    const preposition = prepositionAt(reading, i);
    if (preposition !== undefined) {
      const [kind, words] = preposition;
      const to = thingFrom(reading, i + words.split(' ').length);
      return to === undefined ? undefined : { kind, words, to };
    }
    const isSkipped =
      classes[i] === 'gerund' || classes[i] === 'verb' || classes[i] === 'adjective' || token.text.endsWith('ing');
    if (!isSkipped && token.text !== 'is' && token.text !== 'are') return undefined;
  }
  return undefined;
}

function prepositionAt({ tokens }: Reading, index: number): readonly [RelationKind, string] | undefined {
  for (let length = LONGEST_PREPOSITION; length > 0; length--) {
    const words = tokens
      .slice(index, index + length)
      .map(({ text }) => text)
      .join(' ');
    const found = PREPOSITIONS.find(([, phrase]) => phrase === words);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A thing that follows at once, over its article and adjectives. */
function thingMatchFrom({ tokens, matches, classes }: Reading, start: number): Match | undefined {
  for (let i = start; i < Math.min(tokens.length, start + REACH); i++) {
    const match = matches.find((candidate) => candidate.start === i);
    if (match?.effects.some(({ slot }) => slot === 'object')) return match;
    if (match === undefined && !DETERMINERS.has(tokens[i]?.text ?? '') && classes[i] !== 'adjective') return undefined;
  }
  return undefined;
}

/** The first thing from there on, over its article and adjectives. */
function thingFrom({ tokens, matches }: Reading, start: number): string | undefined {
  for (let i = start; i < Math.min(tokens.length, start + REACH); i++) {
    const token = tokens[i];
    if (token === undefined || (token.afterBreak && i > start)) return undefined;
    const match = matches.find((candidate) => candidate.start === i);
    const thing = match?.effects.find((effect) => effect.slot === 'object');
    if (thing !== undefined) return thing.lemma;
    const furniture = match?.effects.find((effect) => effect.slot === 'place');
    if (furniture?.family === 'table') return 'table';
    if (furniture !== undefined && !furniture.weak) return undefined;
    if (token.text === 'and' || (FUNCTION_WORDS.has(token.text) && !DETERMINERS.has(token.text))) return undefined;
  }
  return undefined;
}

const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'its',
  'their',
  'my',
  'our',
  'some',
  'two',
  'three',
  'both',
  'of',
]);
