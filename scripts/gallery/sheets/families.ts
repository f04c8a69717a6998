import { FAMILIES } from '../../../packages/engine/src/scene/families/index.gen.ts';
import type { Family, Setting } from '../../../packages/engine/src/scene/family.ts';
import { shotsOf, type Sheet } from '../sheet.ts';

const SEEDS = [1, 2, 3, 4];

/** A row for each prompt that shows a family of the settings, by four seeds. */
function photographs(name: string, title: string, settings: readonly Setting[]): Sheet {
  return {
    name,
    title,
    about: 'Four seeds of every prompt: one kind of place, four pictures.',
    columns: SEEDS.length,
    draw: (studio) =>
      shotsOf(
        studio,
        'images/generations/raster',
        rows(Object.values(FAMILIES).filter(({ setting, photo }) => photo !== undefined && settings.includes(setting))),
      ),
  };
}

function rows(families: readonly Family[]): Record<string, object> {
  return Object.fromEntries(
    families
      .flatMap(({ examples }) => examples)
      .flatMap((prompt) => SEEDS.map((seed) => [`${seed}: ${prompt}`, { prompt, size: '1:1', random_seed: seed }])),
  );
}

/** Places under the sky. */
export const outdoors = photographs('families-outdoors', 'Every place outdoors', ['outdoors', 'elsewhere']);

/** Rooms, and what is arranged for a picture. */
export const indoors = photographs('families-indoors', 'Every room and every set', ['indoors', 'set']);

/** Every family as a drawing. */
export const drawn: Sheet = {
  name: 'families-drawn',
  title: 'Every place, drawn',
  about: 'The same places as layered SVG, four seeds each.',
  columns: SEEDS.length,
  draw: (studio) =>
    shotsOf(
      studio,
      'images/generations/vector',
      Object.fromEntries(
        Object.values(FAMILIES)
          .filter(({ vector }) => vector !== undefined)
          .flatMap(({ name, examples: [prompt] }) =>
            SEEDS.map((seed) => [`${name} ${seed}`, { prompt, size: '1:1', random_seed: seed }]),
          ),
      ),
    ),
};
