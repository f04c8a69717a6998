import { inputsOf, rowsOf, shotsOf, type Sheet } from '../sheet.ts';

const PHOTOS = ['coffee.png', 'astronaut.png', 'chelsea_cat.png', 'raccoon.jpg'];
const PROMPTS = [
  'on a walnut table in a bright kitchen',
  'a pink studio with soft light',
  'a mountain lake at golden hour',
  'a rainy city street at night with neon signs',
  'a misty forest in the morning',
  'a modern office, blurred',
];

/** Real photos before every kind of background. */
export const composites: Sheet = {
  name: 'composites',
  title: 'Two dozen backgrounds replaced',
  about: 'Four photos before six places: cut out, lit by the scene, shadowed and laid over it.',
  columns: PROMPTS.length + 1,
  tilePx: 260,
  draw: (studio) =>
    rowsOf(PHOTOS, async (photo) => [
      ...(await inputsOf(studio, photo)),
      ...(await shotsOf(
        studio,
        'images/replaceBackground',
        Object.fromEntries(
          PROMPTS.map((prompt) => [prompt, { image_url: `examples/${photo}`, prompt, random_seed: 3 }]),
        ),
      )),
    ]),
};
