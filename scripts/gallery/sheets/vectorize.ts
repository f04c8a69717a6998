import { inputsOf, shotsOf, type Sheet } from '../sheet.ts';

const image_url = 'examples/chelsea_cat.png';

/** Pixels turned into shapes. */
export const sheet: Sheet = {
  name: 'vectorize',
  title: 'Vectorize',
  about: 'The SVG rendered again, with some of the switches.',
  columns: 5,
  draw: async (studio) => [
    ...(await inputsOf(studio, 'chelsea_cat.png')),
    ...(await shotsOf(studio, 'images/vectorize', {
      'as it is': { image_url },
      '8 colours': { image_url, color_reduction: 'on', max_num_colors: 8 },
      '300 shapes': { image_url, limit_num_shapes: 'on', max_num_shapes: 300 },
      'a palette of four': {
        image_url,
        strict_color_palette: [
          [32, 24, 40],
          [140, 70, 50],
          [230, 160, 90],
          [250, 236, 214],
        ],
      },
    })),
  ],
};
