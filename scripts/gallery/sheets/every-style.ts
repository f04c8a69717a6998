import { RECRAFT_STYLES } from '../../../packages/contract/src/index.ts';
import { shotsOf, type Sheet } from '../sheet.ts';

const SCENES = {
  beach: 'a tropical beach with palm trees',
  mountains: 'a mountain lake with pine trees',
  cup: 'a cup of coffee on a table',
};

/** A row of three scenes for each style of a kind. */
function everyStyle(sheet: Pick<Sheet, 'name' | 'title' | 'about'>, kinds: readonly string[]): Sheet {
  return {
    ...sheet,
    columns: 6,
    tilePx: 200,
    draw: (studio) =>
      shotsOf(
        studio,
        'images/generations',
        Object.fromEntries(
          RECRAFT_STYLES.filter(({ style }) => kinds.includes(style)).flatMap(({ model, style, substyle }) =>
            Object.entries(SCENES).map(([scene, prompt]) => [
              `${substyle ?? style} ${scene}`,
              { prompt, model, style, substyle, size: '1:1', random_seed: 7 },
            ]),
          ),
        ),
      ),
  };
}

/** Photographs. */
export const photographicStyles = everyStyle(
  {
    name: 'styles-photographic',
    title: 'Every photographic style',
    about: 'Names of Recraft V2 and V3, three scenes each.',
  },
  ['any', 'realistic_image'],
);

/** Pictures of pixels that look made by hand. */
export const illustratedStyles = everyStyle(
  {
    name: 'styles-illustrated',
    title: 'Every illustration style',
    about: 'Names of Recraft V2 and V3, three scenes each.',
  },
  ['digital_illustration', 'logo_raster'],
);

/** Drawings. */
export const vectorStyles = everyStyle(
  {
    name: 'styles-vector',
    title: 'Every vector and icon style',
    about: 'Names of Recraft V2 and V3, as layered SVG, three scenes each.',
  },
  ['vector_illustration', 'icon'],
);
