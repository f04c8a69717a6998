import { maskAround, shown } from '../mask.ts';
import { inputsOf, shotsOf, type Sheet } from '../sheet.ts';

/** A background painted where a mask says that there is one. */
export const sheet: Sheet = {
  name: 'generate-background',
  title: 'Generate background',
  about: 'As above, with the mask given: what it keeps stays bit for bit.',
  columns: 5,
  async draw(studio) {
    const [cutOut] = await studio.make('images/removeBackground', { image_url: 'examples/coffee.png' });
    const mask_url = await maskAround(cutOut?.picture ?? new Uint8Array());
    const ask = (prompt: string) => ({ image_url: 'examples/coffee.png', mask_url, prompt, random_seed: 6 });
    return [
      ...(await inputsOf(studio, 'coffee.png')),
      { label: 'mask', picture: shown(mask_url) },
      ...(await shotsOf(studio, 'images/generateBackground', {
        'a dark concrete table': ask('a dark concrete table'),
        'a wooden table in a forest': ask('a wooden table in a forest'),
        'a pastel pink studio': ask('a pastel pink studio'),
      })),
    ];
  },
};
