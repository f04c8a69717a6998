import type { Appearance } from '@backlot/contract';
import type { SceneObject, SceneSpec } from '../scene/spec.ts';

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

/** Takes what a scene shows out of its place, to stand alone; for a place without things stands the thing that it is known by. */
export function arrangeIcon(spec: SceneSpec): SceneSpec {
  const { secondary: _, place, objects, ...rest } = spec;
  const thing = THING_OF_PLACE[place ?? ''];
  const shown = objects.length > 0 || thing === undefined ? objects : [subject(thing)];
  return {
    ...rest,
    family: 'spot',
    place: ICON_PLACE,
    objects: shown.map((object) => ({ ...object, role: 'subject' })),
  };
}

function subject(lemma: string): SceneObject {
  return { lemma, count: 1, attributes: [], anchor: 'ground', role: 'subject' };
}
