import type { Effect, ObjectClass } from './effect.ts';
import { FUNCTION_WORDS } from './lexicon/stop-words.ts';
import { QUANTIFIERS } from './lexicon/quantifiers.ts';
import type { Match } from './match-phrases.ts';
import type { Token } from './token.ts';
import type { WordClass } from './word-classes.ts';

/** The words that name what stands in the foreground: the given cut-out of a background job. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  readonly kind: ObjectClass | 'unknown';
}

/** Words that may lead up to the subject of a prompt: "the image displays a pair of ...". */
const LEAD = new Set(
  (
    'the this that a an my our your his her their image picture photo photograph photography shot scene view render of displays shows ' +
    'features depicts showing depicting featuring with make it look like put place pair set group one single two three closeup close up ' +
    'portrait background product professional realistic please some full body studio create generate draw paint imagine there is are ' +
    'lifestyle hero cinematic image: beautiful stunning'
  ).split(' '),
);
const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'my',
  'our',
  'your',
  'his',
  'her',
  'their',
  'this',
  'these',
  'one',
  'pair',
]);
const WHERE = new Set(
  'in on at by against inside outside near under beside between over among amongst atop upon onto into next behind before above along across through within with underneath surrounded placed displayed set positioned'.split(
    ' ',
  ),
);
const CARRIES = new Set([
  'with',
  'wearing',
  'holding',
  'carrying',
  'riding',
  'reading',
  'eating',
  'drinking',
  'playing',
  'and',
  'in',
  'pushing',
  'walking',
  'hugging',
  'using',
  'wears',
  'holds',
]);

/** Parts of a landscape or a town: in a background job they are the background, also where grammar makes them the subject. */
const SCENERY: ReadonlySet<ObjectClass> = new Set([
  'tree',
  'plant',
  'flower',
  'fish',
  'boat',
  'aircraft',
  'structure',
  'celestial',
  'ground',
]);
const CARRIED: ReadonlySet<ObjectClass> = new Set(['item', 'ware', 'person', 'animal', 'food']);
/** Words that a subject's noun phrase may span. */
const LONGEST_SUBJECT = 9;

interface Sentence {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  readonly classes: readonly WordClass[];
}

/**
 * Finds the grammatical subject of a prompt if it is a thing or a being that a cut-out could show ("A man standing in a busy coffee
 * shop"), with what it wears or carries. Scenery ("palm trees at sunset") and places are no subjects.
 */
export function findSubject(sentence: Sentence): Subject | undefined {
  const start = skipLead(sentence);
  const end = endOfNounPhrase(sentence, start);
  if (end === start) return undefined;
  const head = sentence.matches.findLast((match) => match.end <= end && match.end > start);
  const headIsLast = head !== undefined && head.end === end;
  const thing = headIsLast ? thingOf(head) : undefined;
  if (headIsLast && thing === undefined) return undefined;
  if (thing === undefined && sentence.matches.some((match) => match.start < end && match.end > start && isPlace(match)))
    return undefined;
  const kind = thing?.kind ?? 'unknown';
  if (SCENERY.has(kind as ObjectClass) || !isPlaced(sentence, start, end, kind)) return undefined;
  return { start, end: endOfBelongings(sentence, end), kind };
}

function skipLead({ tokens, matches }: Sentence): number {
  let start = 0;
  while (start < tokens.length && LEAD.has(tokens[start]?.text ?? '')) {
    // "studio" or "portrait" lead up to a subject unless they are part of a phrase of their own.
    const match = matches.find((candidate) => candidate.start === start);
    if (match !== undefined && match.end - match.start > 1) break;
    start++;
  }
  return start;
}

function endOfNounPhrase({ tokens, classes, matches }: Sentence, start: number): number {
  let end = start;
  while (end < tokens.length && end - start < LONGEST_SUBJECT) {
    const token = tokens[end];
    if (token === undefined || (end > start && token.afterBreak)) break;
    const match = matches.find((candidate) => candidate.start === end);
    if (match !== undefined) {
      end = match.end;
      continue;
    }
    const isPart = end > start && token.text === 'of';
    const isVerb = classes[end] === 'gerund' || classes[end] === 'verb' || token.text.endsWith('ing');
    if (!isPart && (FUNCTION_WORDS.has(token.text) || (isVerb && end > start) || classes[end] === 'gerund')) break;
    end++;
  }
  return Math.min(end, tokens.length);
}

function thingOf(match: Match): Extract<Effect, { slot: 'object' }> | undefined {
  if (match.effects.some(({ slot }) => slot === 'place' || slot === 'light' || slot === 'prop' || slot === 'style'))
    return undefined;
  return match.effects.find((effect) => effect.slot === 'object');
}

function isPlace(match: Match): boolean {
  return match.effects.some(({ slot }) => slot === 'place' || slot === 'wall' || slot === 'light' || slot === 'prop');
}

/** People and animals are subjects wherever they lead; things only where they are put somewhere, singly or by name. */
function isPlaced({ tokens, classes }: Sentence, start: number, end: number, kind: Subject['kind']): boolean {
  const next = tokens[end];
  const determined =
    start > 0 && (DETERMINERS.has(tokens[start - 1]?.text ?? '') || QUANTIFIERS.has(tokens[start - 1]?.text ?? ''));
  if (kind === 'person' || kind === 'animal' || kind === 'bird') return next !== undefined || determined;
  if (next === undefined) return false;
  const put = !next.afterBreak && (WHERE.has(next.text) || classes[end] === 'gerund' || classes[end] === 'verb');
  if (kind === 'unknown') return put && determined && classes[end - 1] === 'noun';
  return put || next.afterBreak;
}

/** "in a yellow raincoat", "with a suitcase", "wearing sunglasses", "and a woman": the cut-out has these already. */
function endOfBelongings(sentence: Sentence, start: number): number {
  let end = start;
  for (;;) {
    const first = sentence.tokens[end];
    if (first === undefined || first.afterBreak || !CARRIES.has(first.text)) return end;
    let noun = end + 1;
    while (
      noun < sentence.tokens.length &&
      noun < end + 4 &&
      (LEAD.has(sentence.tokens[noun]?.text ?? '') ||
        sentence.classes[noun] === 'adjective' ||
        isColour(sentence, noun))
    ) {
      noun++;
    }
    const match = sentence.matches.find((candidate) => candidate.start === noun);
    const thing = match === undefined ? undefined : thingOf(match);
    if (match === undefined || thing === undefined || !CARRIED.has(thing.kind)) return end;
    end = match.end;
  }
}

function isColour({ matches }: Sentence, index: number): boolean {
  const match = matches.find((candidate) => candidate.start === index && candidate.end === index + 1);
  return match?.effects.some(({ slot }) => slot === 'colour' || slot === 'material') ?? false;
}
