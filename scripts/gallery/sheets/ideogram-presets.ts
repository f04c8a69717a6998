import { IDEOGRAM_STYLE_PRESETS } from '../../../packages/contract/src/index.ts';
import { inPairs, type Sheet } from '../sheet.ts';

/** Every preset of the features API, behind one cup. */
export const ideogramPresets: Sheet = {
  name: 'ideogram-presets',
  title: 'Every style preset of Ideogram 3.0',
  about: 'One background in each of the presets, asked of the features API.',
  columns: 6,
  tilePx: 200,
  draw: (studio) =>
    inPairs(IDEOGRAM_STYLE_PRESETS, async (style_preset) => {
      const promptObject = {
        prompt: 'a mountain lake at sunset with pine trees',
        imageUrl: 'examples/coffee.png',
        num_images: 1,
        style_preset,
        seed: 7,
      };
      return [
        { label: style_preset, picture: await studio.feature('BACKGROUND_REPLACER', 'ideogram-3', promptObject) },
      ];
    }),
};
