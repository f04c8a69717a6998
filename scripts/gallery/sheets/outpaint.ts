import { inputsOf, shotsOf, type Sheet } from '../sheet.ts';

/** Pictures beyond their borders. */
export const sheet: Sheet = {
  name: 'outpaint',
  title: 'Outpaint',
  about: 'By pixels at each side, to a size, or by zooming out. What was there stays as it was.',
  columns: 4,
  draw: async (studio) => [
    ...(await inputsOf(studio, 'dandelion.jpg')),
    ...(await shotsOf(studio, 'images/outpaint', {
      'expand left and right': {
        image_url: 'examples/dandelion.jpg',
        prompt: 'continue',
        expand_left: 200,
        expand_right: 200,
        random_seed: 2,
      },
      'zoom out 30 %': {
        image_url: 'examples/dandelion.jpg',
        prompt: 'continue',
        zoom_out_percentage: 30,
        random_seed: 2,
      },
      '9:16': { image_url: 'examples/dandelion.jpg', prompt: 'continue', size: '9:16', random_seed: 2 },
    })),
    ...(await inputsOf(studio, 'raccoon.jpg')),
    ...(await shotsOf(studio, 'images/outpaint', {
      '16:9': { image_url: 'examples/raccoon.jpg', prompt: 'in a forest', size: '16:9', random_seed: 2 },
      'expand all round': {
        image_url: 'examples/raccoon.jpg',
        prompt: 'continue',
        expand_left: 150,
        expand_right: 150,
        expand_top: 150,
        expand_bottom: 150,
        random_seed: 2,
      },
      '1:1': { image_url: 'examples/raccoon.jpg', prompt: 'continue', size: '1:1', random_seed: 2 },
    })),
  ],
};
