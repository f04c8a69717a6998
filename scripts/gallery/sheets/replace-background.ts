import { inputsOf, rowsOf, shotsOf, type Sheet } from '../sheet.ts';

const PROMPTS = ['on a marble table by a sunny window', 'in a busy coffee shop', 'a tropical beach at sunset'];

/** The subject kept, the background painted anew. */
export const sheet: Sheet = {
  name: 'replace-background',
  title: 'Replace background',
  about: 'The subject is found and cut out; the scene takes its perspective and lights it.',
  columns: 4,
  draw: async (studio) => {
    return rowsOf(['coffee.png', 'astronaut.png'], async (photo) => [
      ...(await inputsOf(studio, photo)),
      ...(await shotsOf(
        studio,
        'images/replaceBackground',
        Object.fromEntries(
          PROMPTS.map((prompt) => [prompt, { image_url: `examples/${photo}`, prompt, random_seed: 7 }]),
        ),
      )),
    ]);
  },
};
