import type { FamilyName, SceneObject } from '../spec.ts';
import type { ObjectClass } from './effect.ts';
import { MOST_COUNT, PLURAL_COUNT, QUANTIFIERS } from './lexicon/quantifiers.ts';
import { hexOfWord } from './colour-codes.ts';
import { isColour } from './colours.ts';
import { said, type Reading, type Said } from './reading.ts';
import { whereaboutsOf } from './relations.ts';
import { FUNCTION_WORDS } from './lexicon/stop-words.ts';

const ANCHORS: Readonly<Record<ObjectClass, SceneObject['anchor']>> = {
  person: 'ground',
  animal: 'ground',
  bird: 'sky',
  fish: 'water',
  tree: 'ground',
  plant: 'ground',
  flower: 'ground',
  food: 'table',
  ware: 'table',
  item: 'table',
  furniture: 'ground',
  vehicle: 'ground',
  boat: 'water',
  aircraft: 'sky',
  structure: 'ground',
  celestial: 'sky',
  ground: 'ground',
};
/** Birds that do not fly, and things of the sea bed that do not swim. */
const STANDING = new Set(['penguin', 'chicken', 'flamingo', 'ostrich', 'turkey', 'peacock', 'duck', 'swan', 'goose']);
/** What the given cut-out wears or is: never a thing of its background. */
const OF_CUT_OUT = new Set(['shirt', 'hat', 'glasses', 'scarf', 'ring', 'watch', 'shoe', 'product', 'model']);
/** What is part of a place and elsewhere a thing: the rings of a planet are no jewels. */
const OF_PLACE: Readonly<Partial<Record<FamilyName, string>>> = { space: 'ring' };
/** How far before a noun its number and adjectives are looked for. */
const REACH = 4;
/** More kinds of things than this are not laid out. */
const MOST_OBJECTS = 12;

/** The things that the prompt asks to see in a place of that family, merged by name, with their number and adjectives. */
export function readObjects(reading: Reading, family: FamilyName): SceneObject[] {
  const objects = new Map<string, SceneObject>();
  const held = new Map<string, string>();
  for (const mention of said(reading, 'object')) {
    const { lemma, kind } = mention.effect;
    if (objects.has(lemma) || OF_PLACE[family] === lemma) continue;
    if (isElsewhere(reading, mention, family) || isOnlyColour(reading, mention)) continue;
    const count = countOf(reading, mention);
    if (reading.purpose === 'background' && (OF_CUT_OUT.has(lemma) || (lemma === 'person' && count === 1))) continue;
    const { relation, side, isHolder } = whereaboutsOf(reading, mention.match, lemma);
    if (isHolder && relation !== undefined) held.set(relation.to, lemma);
    objects.set(lemma, {
      lemma,
      count,
      attributes: attributesOf(reading, mention),
      anchor: STANDING.has(lemma) ? 'ground' : ANCHORS[kind],
      role: isSubject(reading, mention) ? 'subject' : 'prop',
      ...(relation !== undefined && !isHolder && relation.to !== lemma && { relation }),
      ...(side !== undefined && { side }),
    });
    if (objects.size === MOST_OBJECTS) break;
  }
  return withHolders(objects, held);
}

/** What a vase holds is in the vase, and where it was said to be is where the vase is. */
function withHolders(objects: ReadonlyMap<string, SceneObject>, held: ReadonlyMap<string, string>): SceneObject[] {
  const contents = new Map([...held].map(([content, holder]) => [holder, content]));
  return [...objects.values()].map((object) => {
    const holder = held.get(object.lemma);
    if (holder !== undefined) return { ...object, count: 1, relation: { kind: 'in', to: holder } };
    const { relation } = objects.get(contents.get(object.lemma) ?? '') ?? {};
    return relation === undefined || relation.to === object.lemma ? object : { relation, ...object };
  });
}

/** Kinds of which one stands out in its place: a lighthouse is not the sea, but skyscrapers are the skyline. */
const LANDMARKS: ReadonlySet<ObjectClass> = new Set([
  'structure',
  'boat',
  'vehicle',
  'aircraft',
  'item',
  'furniture',
  'ware',
]);

/** A word that names the place first of all ("skyscrapers" in a skyline) or a shadow is no thing of its own. */
function isElsewhere({ tokens }: Reading, { match, effect: thing }: Said<'object'>, family: FamilyName): boolean {
  const last = tokens[match.end - 1];
  const isLandmark = LANDMARKS.has(thing.kind) && last !== undefined && last.text === last.lemma;
  return match.effects.some(
    (effect) =>
      (effect.slot === 'place' && (!effect.weak || (effect.family === family && !isLandmark))) ||
      (effect.slot === 'light' && effect.key === 'leaf'),
  );
}

/** "from lavender to mint" are colours, and no plants. */
function isOnlyColour(reading: Reading, { match }: Said<'object'>): boolean {
  const effect = match.effects.find((candidate) => candidate.slot === 'colour');
  return effect !== undefined && isColour(reading, { match, effect });
}

function isSubject({ subject, purpose }: Reading, { match }: Said<'object'>): boolean {
  return purpose === 'picture' && (subject === undefined || (match.start >= subject.start && match.end <= subject.end));
}

/** The number or quantifier that the prompt has before the word at `start`. */
export function numberBefore({ tokens }: Reading, start: number): number | undefined {
  for (let i = start - 1; i >= Math.max(0, start - REACH); i--) {
    const { text = '', afterBreak = true } = tokens[i] ?? {};
    const number = QUANTIFIERS.get(text) ?? (/^\d{1,6}$/.test(text) ? Number(text) : undefined);
    if (number !== undefined && number > 0) return number;
    if (afterBreak || (FUNCTION_WORDS.has(text) && text !== 'of' && text !== 'the')) break;
  }
  return undefined;
}

function countOf(reading: Reading, { match }: Said<'object'>): number {
  const { tokens } = reading;
  const number = numberBefore(reading, match.start);
  if (number !== undefined) return Math.min(number, MOST_COUNT);
  const last = tokens[match.end - 1];
  return last !== undefined && last.text !== last.lemma ? PLURAL_COUNT : 1;
}

function attributesOf({ tokens, classes, matches }: Reading, { match }: Said<'object'>): string[] {
  const attributes: string[] = [];
  for (let i = match.start - 1; i >= Math.max(0, match.start - REACH); i--) {
    if (tokens[i + 1]?.afterBreak === true) break;
    const token = tokens[i];
    const qualifies = matches.some(
      ({ start, end, effects }) =>
        start <= i &&
        end > i &&
        effects.some(({ slot }) => slot === 'colour' || slot === 'material' || slot === 'mood'),
    );
    if (token === undefined || (!qualifies && classes[i] !== 'adjective')) break;
    if (!QUANTIFIERS.has(token.text)) attributes.unshift(hexOfWord(token.text) ?? token.text);
  }
  return attributes;
}
