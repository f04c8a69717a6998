import { COLOUR_NAMES } from '../../colour-names.ts';
import type { SceneSpec } from '../../spec.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { linearOfHex, paintable } from '../sets/colour.ts';

const HEX_BY_NAME: ReadonlyMap<string, string> = new Map(Object.entries(COLOUR_NAMES));

/** What upholstery and cloth go by in the parser's words. */
export const UPHOLSTERED: ReadonlySet<string> = new Set([
  'sofa',
  'armchair',
  'chair',
  'curtain',
  'bed',
  'pillow',
  'cushion',
]);
/** The same for fronts of joinery. */
export const JOINERY: ReadonlySet<string> = new Set(['wardrobe', 'cabinet', 'cupboard', 'drawer', 'bookshelf']);

/** Linear colour that the prompt gives to one of the things named, e.g. the green of "a green sofa"; `undefined` when it gives none. */
export function thingColour({ objects }: SceneSpec, lemmas: ReadonlySet<string>): Vec3 | undefined {
  for (const { lemma, attributes } of objects) {
    if (!lemmas.has(lemma)) continue;
    const hex = attributes.flatMap((word) => HEX_BY_NAME.get(word) ?? [])[0];
    if (hex !== undefined) return paintable(linearOfHex(hex));
  }
  return undefined;
}
