import { inputsOf, shotsOf, type Sheet } from '../sheet.ts';

const STRENGTHS = [0.2, 0.5, 0.8, 1];

/** A picture made anew, further and further from what it was. */
export const sheet: Sheet = {
  name: 'image-to-image',
  title: 'Image to image',
  about: 'The same prompt with growing strength, then other styles, and an SVG.',
  columns: 5,
  draw: async (studio) => [
    ...(await inputsOf(studio, 'chelsea_cat.png')),
    ...(await shotsOf(
      studio,
      'images/imageToImage',
      Object.fromEntries(
        STRENGTHS.map((strength) => [
          `watercolour, strength ${strength}`,
          {
            image_url: 'examples/chelsea_cat.png',
            prompt: 'watercolor painting in autumn colours',
            strength,
            random_seed: 5,
          },
        ]),
      ),
    )),
    ...(await inputsOf(studio, 'raccoon.jpg')),
    ...(await shotsOf(studio, 'images/imageToImage', {
      'at night, .6': { image_url: 'examples/raccoon.jpg', prompt: 'at night', strength: 0.6, random_seed: 5 },
      'pop art, .6': {
        image_url: 'examples/raccoon.jpg',
        prompt: 'pop art poster',
        strength: 0.6,
        model: 'recraftv3',
        style: 'Pop art',
        random_seed: 5,
      },
      'pencil, .7': {
        image_url: 'examples/raccoon.jpg',
        prompt: 'pencil drawing',
        strength: 0.7,
        model: 'recraftv3',
        style: 'Pencil sketch',
        random_seed: 5,
      },
      'vector, .6': {
        image_url: 'examples/raccoon.jpg',
        prompt: 'flat illustration',
        strength: 0.6,
        model: 'recraftv3_vector',
        random_seed: 5,
      },
    })),
  ],
};
