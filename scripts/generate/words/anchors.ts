import { phrasesOf, type ObjectClass } from '../../../packages/engine/src/scene/parse/effect.ts';
import { PLACE_ENTRIES } from '../../../packages/engine/src/scene/parse/lexicon/places.ts';
import { THING_ENTRIES } from '../../../packages/engine/src/scene/parse/lexicon/things.ts';
import type { Synset, WordNet } from './wordnet.ts';

/** Meanings for which the engine has a word of its own; what lies under them is understood as that word. */
export interface Anchors {
  /** Place, material, weather or colour word of the lexicon by its meaning. */
  readonly phrases: ReadonlyMap<Synset, string>;
  /** `kind:lemma` by the meaning of the lemma. */
  readonly things: ReadonlyMap<Synset, string>;
}

/** `word of the lexicon: meanings` (`noun#number` as WordNet counts them): what is more general than any single place word. */
const GENERAL = `
room: room#1
restaurant: restaurant#1
shop: mercantile_establishment#1
workshop: shop#2
factory: factory#1
barn: farm_building#1 outbuilding#1
church: place_of_worship#1 nave#1 chancel#1 apse#1
monastery: religious_residence#1 cloister#1
hallway: passageway#1 corridor#1
terrace: porch#1 balcony#2
stadium: stadium#1 amphitheater#1 athletic_facility#1 playing_field#1
bridge: bridge#1
lake: lake#1
river: stream#1 rapid#1 backwater#1
sea: gulf#1 inlet#1 estuary#1 strait#1 bay#1 high_sea#1
beach: shore#1 coast#1
pier: pier#1
harbor: harbor#1
swamp: wetland#1
mountain: mountain#1
hill: natural_elevation#1 highland#1
valley: valley#1
gorge: ravine#1
volcano: volcano#2
field: heath#2 moor#2 grassland#1 field#1 plain#1 farm#1
garden: garden#1 garden#3
park: park#2 park#1
forest: forest#1 forest#2
desert: desert#1 barren#1
glacier: ice_mass#1
road: road#1 path#2
street: street#1 thoroughfare#1
village: village#2 settlement#6
square: plaza#1
cemetery: burial_ground#1 tomb#1
museum: museum#1
theater: theater#1
school: school#2 school#1
hospital: hospital#1 hospital_room#1
office: office#1
laboratory: laboratory#1
gym: gymnasium#2
library: library#1 library#5
hotel lobby: hotel#1
bar: barroom#1 tavern#1
nightclub: nightclub#1
market: marketplace#2
ruins: ruin#2
train station: railway_station#1
airport: airfield#1
prison: correctional_institution#1
tunnel: tunnel#1 mine#1
canyon: canyon#1
cliff: cliff#1 precipice#1
wood: wood#1
stone: rock#2
marble: marble#1
metal: metallic_element#1 alloy#1 metal#2
fabric: fabric#1
glass: glass#1
paper: paper#1
brick: brick#1
plaster: plaster#1 plaster#2
rain: rain#1
snow: snow#1
storm: storm#1
fog: fog#1 haze#1
red: red#1
orange: orange#2
yellow: yellow#1
green: green#1
blue: blue#1
purple: purple#1
pink: pink#1
brown: brown#1
white: white#1
black: black#1
grey: gray#1
`;

/** Where the meaning of a word must lie to be the one that the lexicon has in mind. */
const PLACE_ROOTS =
  'structure#1 geological_formation#1 body_of_water#1 land#4 tract#1 vegetation#1 way#6 geographical_area#1 geographic_point#1 ' +
  'facility#1 room#1 horizontal_surface#1 excavation#1 place_of_business#1 workplace#1 ice_mass#1 celestial_body#1 establishment#4';
/** Kinds of things, the most particular first, with the meanings under which they lie. */
export const KIND_ROOTS: readonly (readonly [ObjectClass, string])[] = [
  ['person', 'person#1'],
  ['bird', 'bird#1'],
  ['fish', 'fish#1 cetacean#1'],
  ['animal', 'animal#1'],
  ['tree', 'tree#1'],
  ['flower', 'flower#1'],
  ['plant', 'plant#2 fungus#1'],
  ['food', 'food#1 food#2 edible_fruit#1 beverage#1'],
  ['boat', 'vessel#2'],
  ['aircraft', 'aircraft#1 spacecraft#1'],
  ['vehicle', 'vehicle#1'],
  ['furniture', 'furniture#1'],
  ['ware', 'container#1 tableware#1 kitchen_utensil#1'],
  ['celestial', 'celestial_body#1'],
  ['structure', 'structure#1'],
  ['item', 'artifact#1'],
];
/** Families whose words name no kind of place that a noun of the language could be a case of. */
const NO_PLACES: ReadonlySet<string> = new Set(['abstract', 'table', 'studio', 'sky', 'spot']);
/** Lemmas that would take in half the language. */
const TOO_GENERAL: ReadonlySet<string> = new Set([
  'person',
  'animal',
  'plant',
  'product',
  'item',
  'object',
  'device',
  'gadget',
  'tool',
  'instrument',
  'building',
  'architecture',
  'food',
  'fruit',
  'vegetable',
  'water',
  'model',
  'sign',
  'box',
  'painting',
  'machine',
  'container',
  'figure',
  'someone',
  'customer',
  'player',
  'individual',
  'male',
  'female',
  'worker',
  'artist',
  'lady',
]);

/** The meanings of `noun#number noun#number`. Throws for one that WordNet has not. */
export function meanings(text: string, wordNet: WordNet): Synset[] {
  return text.split(' ').flatMap((reference) => {
    const [noun = '', number = ''] = reference.split('#');
    const sense = wordNet.senses(noun)[Number(number) - 1];
    if (sense === undefined) throw new Error(`WordNet has no ${reference}`);
    return [sense];
  });
}

/** Whether the meaning is one of the roots or lies under one. */
export function isUnder(synset: Synset, roots: ReadonlySet<Synset>): boolean {
  return roots.has(synset) || synset.hypernyms.some((hypernym) => isUnder(hypernym, roots));
}

/** Finds the meaning of every place and thing of the lexicon, and of what the engine can draw besides. */
export function findAnchors(wordNet: WordNet, glyphNames: readonly string[]): Anchors {
  const phrases = new Map<Synset, string>();
  const things = new Map<Synset, string>();
  const senseUnder = (phrase: string, roots: ReadonlySet<Synset>): Synset | undefined =>
    wordNet.senses(phrase.replaceAll(' ', '_')).find((sense) => isUnder(sense, roots));
  for (const line of GENERAL.trim().split('\n')) {
    const [phrase = '', references = ''] = line.split(': ');
    for (const synset of meanings(references, wordNet)) phrases.set(synset, phrase);
  }
  const placeRoots = new Set(meanings(PLACE_ROOTS, wordNet));
  for (const entry of PLACE_ENTRIES) {
    const { effect } = entry;
    if (effect.slot !== 'place' || effect.weak || NO_PLACES.has(effect.family)) continue;
    for (const phrase of phrasesOf(entry)) {
      const synset = senseUnder(phrase, placeRoots);
      if (synset !== undefined && !phrases.has(synset)) phrases.set(synset, phrase);
    }
  }
  const kinds = KIND_ROOTS.map(([kind, roots]) => [kind, new Set(meanings(roots, wordNet))] as const);
  const rootsOf = new Map(kinds);
  for (const entry of THING_ENTRIES) {
    const { effect } = entry;
    if (effect.slot !== 'object') continue;
    const roots = rootsOf.get(effect.kind);
    if (roots === undefined) continue;
    for (const phrase of phrasesOf(entry)) {
      const synset = senseUnder(phrase, roots);
      if (synset === undefined || TOO_GENERAL.has(phrase) || things.has(synset)) continue;
      things.set(synset, `${effect.kind}:${phrase}`);
    }
  }
  for (const name of glyphNames) {
    const noun = name.replaceAll('-', ' ');
    const [synset] = wordNet.senses(noun.replaceAll(' ', '_'));
    if (synset === undefined || TOO_GENERAL.has(noun) || things.has(synset)) continue;
    const kind = kinds.find(([, roots]) => isUnder(synset, roots))?.[0];
    if (kind !== undefined) things.set(synset, `${kind}:${noun}`);
  }
  return { phrases, things };
}
