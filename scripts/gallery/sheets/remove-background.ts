import { inputsOf, shotsOf, type Sheet } from '../sheet.ts';

const PHOTOS = ['coffee.png', 'astronaut.png', 'chelsea_cat.png', 'dandelion.jpg'];

/** Subjects cut out. */
export const sheet: Sheet = {
  name: 'remove-background',
  title: 'Remove background',
  about:
    'A small network finds the subject, a matting step finds its edge, and the colours of the old background are taken out of it.',
  columns: 4,
  draw: async (studio) => [
    ...(await inputsOf(studio, ...PHOTOS)),
    ...(await shotsOf(
      studio,
      'images/removeBackground',
      Object.fromEntries(PHOTOS.map((photo) => [`${photo}, cut out`, { image_url: `examples/${photo}` }])),
    )),
  ],
};
