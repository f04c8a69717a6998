import type { ObjectClass } from '../../../packages/engine/src/scene/parse/effect.ts';
import { LEXICON, LEXICON_WORDS } from '../../../packages/engine/src/scene/parse/lexicon/index.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from '../../../packages/engine/src/scene/parse/lexicon/stop-words.ts';
import { isUnder, KIND_ROOTS, meanings, type Anchors } from './anchors.ts';
import type { Synset, WordNet } from './wordnet.ts';

/** Steps up to a place, material, weather or colour: farther up nothing particular is left. */
const PHRASE_REACH = 3;
/** Steps up to a thing: the animals and plants of WordNet are finely divided, what people make is not. */
const LIVING_REACH = 6;
const MADE_REACH = 2;
/** Meanings of a noun among which one that is a place is looked for. */
const PLACE_SENSES = 3;
const LIVING: ReadonlySet<ObjectClass> = new Set(['person', 'bird', 'fish', 'animal', 'tree', 'flower', 'plant']);
/** Kinds that say something even where nothing nearer is known: what can be the subject of a picture. */
const KINDS_ALONE: ReadonlySet<ObjectClass> = new Set([
  'person',
  'bird',
  'fish',
  'animal',
  'tree',
  'flower',
  'plant',
  'food',
]);
const WORD = /^[a-z]{3,}$/;

/**
 * The nouns that the lexicon does not have, by what they are understood as: a word of the lexicon (`pier`), `?` and one for a
 * meaning that needs "in" or "at" before it, `kind:lemma` (`animal:dog`), or `kind:` for a thing that only its kind is known of.
 */
export function wordRows(wordNet: WordNet, anchors: Anchors): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  const kinds = KIND_ROOTS.map(([kind, roots]) => [kind, new Set(meanings(roots, wordNet))] as const);
  const trees = new Set(meanings('tree#1', wordNet));
  const add = (row: string, noun: string): void => void rows.set(row, [...(rows.get(row) ?? []), noun]);
  for (const noun of wordNet.nouns) {
    if (!WORD.test(noun) || isKnown(noun)) continue;
    const senses = wordNet.senses(noun).filter((sense) => !sense.isOffensive && isCommon(sense, noun));
    const [first] = senses;
    if (first === undefined || first !== wordNet.senses(noun)[0]) continue;
    const places = senses.slice(0, PLACE_SENSES).map((sense) => nearest(sense, anchors.phrases, PHRASE_REACH));
    const place = places.find((phrase) => phrase !== undefined && LEXICON.get(phrase)?.[0]?.slot === 'place');
    // Wood is named after the tree: who names the tree means the tree.
    const isTree = places[0] === 'wood' && senses.some((sense) => isUnder(sense, trees));
    if (places[0] !== undefined && !isTree) {
      add(places[0], noun);
      continue;
    }
    if (place !== undefined) add(`?${place}`, noun);
    const kind = isTree ? 'tree' : kinds.find(([, roots]) => isUnder(first, roots))?.[0];
    if (kind === undefined) continue;
    const thing = nearest(first, anchors.things, LIVING.has(kind) ? LIVING_REACH : MADE_REACH);
    if (thing !== undefined) add(thing === `${kind}:${noun}` ? `${kind}:` : thing, noun);
    else if (KINDS_ALONE.has(kind)) add(`${kind}:`, noun);
  }
  return rows;
}

function isKnown(noun: string): boolean {
  return LEXICON.has(noun) || FUNCTION_WORDS.has(noun) || FILLER_WORDS.has(noun) || LEXICON_WORDS.has(noun);
}

/** A common noun of its meaning, and not the name of a person, a town or a genus. */
function isCommon(sense: Synset, noun: string): boolean {
  return sense.words.includes(noun);
}

/** What the nearest meaning above stands for, breadth first. */
function nearest(synset: Synset, anchors: ReadonlyMap<Synset, string>, reach: number): string | undefined {
  let level: readonly Synset[] = [synset];
  for (let steps = 0; steps <= reach; steps++) {
    const found = level.find((each) => anchors.has(each));
    if (found !== undefined) return anchors.get(found);
    level = level.flatMap(({ hypernyms }) => hypernyms);
  }
  return undefined;
}
