import type { Appearance } from '@backlot/contract';
import { FAMILIES } from '../scene/families/index.gen.ts';
import type { FamilyName, SceneObject, SceneSpec } from '../scene/spec.ts';
import { subjectsOf } from './choose-medium.ts';

/** What the `spot` illustrator calls a mark that stands alone, without a backdrop. */
export const ICON_PLACE = 'icon';

const ICON_WORDS =
  /\b(?:logo|logotype|icon|app icon|emblem|badge|pictogram|symbol|sticker|emoji|brand ?mark|monogram)s?\b/;

/** The thing that stands for a place; a place that is not here shows nothing in an icon. */
const THING_OF_PLACE: Readonly<Record<string, string>> = {
  cafe: 'coffee',
  restaurant: 'fork and knife with plate',
  bar: 'cocktail',
  kitchen: 'cooking',
  beach: 'beach with umbrella',
  island: 'desert island',
  sea: 'water wave',
  harbour: 'anchor',
  mountain: 'mountain',
  hill: 'mountain',
  cliff: 'mountain',
  forest: 'evergreen tree',
  jungle: 'palm tree',
  field: 'ear of corn',
  park: 'national park',
  garden: 'potted plant',
  vineyard: 'grapes',
  desert: 'cactus',
  snow: 'snowflake',
  arctic: 'snowflake',
  slope: 'skis',
  sky: 'cloud',
  underwater: 'fish',
  space: 'ringed planet',
  moon: 'crescent moon',
  planet: 'ringed planet',
  street: 'houses',
  alley: 'houses',
  village: 'houses',
  square: 'fountain',
  skyline: 'cityscape',
  rooftop: 'cityscape',
  room: 'couch and lamp',
  'living room': 'couch and lamp',
  bedroom: 'bed',
  bathroom: 'bathtub',
  office: 'briefcase',
  library: 'books',
  lobby: 'classical building',
  gym: 'person lifting weights',
  shop: 'shopping bags',
  school: 'graduation cap',
  warehouse: 'factory',
  desk: 'laptop',
  stadium: 'stadium',
  temple: 'classical building',
  bridge: 'bridge at night',
  terrace: 'potted plant',
  pool: 'person swimming',
};

/** Whether a mark that stands alone is asked for, by the style or by the words. */
export function isIcon(prompt: string, { style }: Appearance): boolean {
  return style?.base?.toLowerCase() === 'icon' || ICON_WORDS.test(prompt.toLowerCase());
}

/** The thing that a place is known by, as an icon shows it. */
export function emblemOf(place: string): string | undefined {
  return THING_OF_PLACE[place];
}

/**
 * Takes what a scene shows out of its place, to stand alone. For a place with nothing but its furnishings stands the thing that it is
 * known by; a place that is known by no one thing is drawn itself, in a round frame.
 */
export function arrangeIcon(spec: SceneSpec): SceneSpec {
  const { secondary: _, place, ...rest } = spec;
  const isOfPlace = place !== undefined && spec.family !== 'spot' && isPlaceAlone(spec);
  const thing = isOfPlace ? emblemOf(place) : undefined;
  if (isOfPlace && thing === undefined && isDrawable(spec.family)) return { ...rest, place, frame: 'badge' };
  const objects = thing === undefined ? spec.objects : [subject(thing)];
  return {
    ...rest,
    family: 'spot',
    place: ICON_PLACE,
    objects: objects.map((object) => ({ ...object, role: 'subject' })),
  };
}

/** Places that look like nothing in particular. */
const SHAPELESS: ReadonlySet<FamilyName> = new Set(['abstract', 'studio']);

function isDrawable(family: FamilyName): boolean {
  return FAMILIES[family].vector !== undefined && !SHAPELESS.has(family);
}

function isPlaceAlone(spec: SceneSpec): boolean {
  return spec.objects.length === 0 || subjectsOf(spec).length === 0;
}

function subject(lemma: string): SceneObject {
  return { lemma, count: 1, attributes: [], anchor: 'ground', role: 'subject' };
}
