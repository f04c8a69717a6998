import type { Appearance } from '@backlot/contract';
import { approximates } from './account/approximates.ts';
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
  terrace: 'potted plant',
  pool: 'person swimming',
};

/** Whether a mark that stands alone is asked for, by the style or by the words. */
export function isIcon(prompt: string, { style }: Appearance): boolean {
  return style?.base?.toLowerCase() === 'icon' || ICON_WORDS.test(prompt.toLowerCase());
}

/** The thing that stands for what a phrase names, where that is known by another than its kind of place. */
const THING_OF_PHRASE: Readonly<Record<string, string>> = {
  'gas station': 'fuel pump',
  hospital: 'hospital',
  clinic: 'hospital',
  volcano: 'volcano',
  school: 'school',
  university: 'graduation cap',
  supermarket: 'convenience store',
  store: 'convenience store',
  factory: 'factory',
  'train station': 'station',
  'railway station': 'station',
  church: 'church',
  airport: 'airplane',
};

/** The thing that a place, or what a phrase names, is known by, as an icon shows it. */
export function emblemOf(words: string): string | undefined {
  return THING_OF_PHRASE[words] ?? THING_OF_PLACE[words];
}

/** Everything that an icon may show for a place. */
export const EMBLEMS: readonly string[] = [...Object.values(THING_OF_PHRASE), ...Object.values(THING_OF_PLACE)];

/**
 * Takes what a scene shows out of its place, to stand alone. For a place with nothing but its furnishings stands the thing that it is
 * known by; a place that is known by no one thing is drawn itself, in a round frame.
 */
export function arrangeIcon(spec: SceneSpec): SceneSpec {
  const { secondary: _, place, ...rest } = spec;
  const isOfPlace = place !== undefined && spec.family !== 'spot' && isPlaceAlone(spec);
  const isByItself = isOfPlace && spec.objects.length === 0;
  const thing = isByItself ? (namedEmblem(spec) ?? (isOnlyNearest(spec) ? undefined : emblemOf(place))) : undefined;
  if (isOfPlace && thing === undefined && isDrawable(spec.family)) return { ...rest, place, frame: 'badge' };
  const objects = thing === undefined ? spec.objects : [subject(thing)];
  return {
    ...rest,
    family: 'spot',
    place: ICON_PLACE,
    objects: objects.map((object) => ({ ...object, role: 'subject' })),
  };
}

function namedEmblem({ coverage }: SceneSpec): string | undefined {
  const phrase = coverage.used.find((words) => THING_OF_PHRASE[words] !== undefined);
  return phrase === undefined ? undefined : THING_OF_PHRASE[phrase];
}

/** An emblem says what a place is: it must not stand for one that is merely like it. */
function isOnlyNearest({ family, coverage }: SceneSpec): boolean {
  return coverage.used.some((phrase) => approximates(family, phrase));
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
