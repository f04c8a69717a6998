import { maskOver, shown } from '../mask.ts';
import { inputsOf, shotsOf, type Sheet } from '../sheet.ts';

/** Things removed. */
export const sheet: Sheet = {
  name: 'erase-region',
  title: 'Erase region',
  about: 'What the mask covers is filled from what surrounds it.',
  columns: 3,
  async draw(studio) {
    const dandelion = await studio.photo('dandelion.jpg');
    const mask_url = await maskOver(dandelion, 'ellipse', { left: 0.36, top: 0.16, width: 0.34, height: 0.5 });
    return [
      ...(await inputsOf(studio, 'coffee.png', 'coffee_mask.png')),
      ...(await shotsOf(studio, 'images/eraseRegion', {
        'the spoon is gone': { image_url: 'examples/coffee.png', mask_url: 'examples/coffee_mask.png', random_seed: 1 },
      })),
      ...(await inputsOf(studio, 'dandelion.jpg')),
      { label: 'mask', picture: shown(mask_url) },
      ...(await shotsOf(studio, 'images/eraseRegion', {
        'the flower is gone': { image_url: 'examples/dandelion.jpg', mask_url, random_seed: 1 },
      })),
    ];
  },
};
