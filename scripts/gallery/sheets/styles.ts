import { inputsOf, rowsOf, shotsOf, type Sheet } from '../sheet.ts';

/** A style of one's own. */
export const sheet: Sheet = {
  name: 'styles',
  title: 'Styles of your own',
  about: 'A style made of one picture, and what is made with it.',
  columns: 4,
  async draw(studio) {
    return rowsOf(['coffee.png', 'dandelion.jpg'], async (photo) => {
      const style = { style: 'any', image_urls: [`examples/${photo}`] };
      const { id: style_id } = await studio.ask('styles', style);
      const ask = (prompt: string) => ({ prompt, style_id, model: 'recraftv3', size: '1:1', random_seed: 9 });
      return [
        ...(await inputsOf(studio, photo)),
        ...(await shotsOf(studio, 'images/generations', {
          'a beach with palm trees': ask('a beach with palm trees'),
          'a studio with a podium': ask('a studio with a podium'),
          'a mountain village': ask('a mountain village'),
        })),
      ];
    });
  },
};
