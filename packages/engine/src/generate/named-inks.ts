import { colourNamed } from '../scene/glyphs/colour-named.ts';
import type { SceneSpec } from '../scene/spec.ts';
import type { StyleParameters } from '../scene/styles/style-parameters.ts';

/** A style that prints in fewer inks prints in ink and paper: colours do not belong there. */
const FEWEST_INKS = 3;

/** The inks of a style with the colours that the prompt gives to its things and places, so that a red car stays red. */
export function namedInks(parameters: StyleParameters, { objects, palette }: SceneSpec): StyleParameters {
  const inks = parameters.palette;
  if (inks === undefined || inks.length < FEWEST_INKS) return parameters;
  const ofThings = objects.flatMap(({ attributes }) => attributes.flatMap((word) => colourNamed(word) ?? []));
  const named = [...ofThings, ...(palette.named.length > 0 ? palette.hex : [])];
  return named.length === 0 ? parameters : { ...parameters, palette: [...new Set([...inks, ...named])] };
}
