import { inputsOf, rowsOf, shotsOf, type Sheet } from '../sheet.ts';

/** Pictures laid out anew. */
export const sheet: Sheet = {
  name: 'remix',
  title: 'Remix',
  about: 'The same concept in other aspect ratios, a little different each time.',
  columns: 5,
  draw: async (studio) => {
    return rowsOf(['coffee.png', 'raccoon.jpg'], async (photo) => [
      ...(await inputsOf(studio, photo)),
      ...(await shotsOf(studio, 'images/variateImage', {
        '1:1': { image_url: `examples/${photo}`, size: '1:1', n: 2, random_seed: 8 },
        '9:16': { image_url: `examples/${photo}`, size: '9:16', random_seed: 8 },
        '2:1': { image_url: `examples/${photo}`, size: '2:1', random_seed: 8 },
      })),
    ]);
  },
};
