import { maskOver, shown } from '../mask.ts';
import { inputsOf, shotsOf, type Sheet } from '../sheet.ts';

/** What a mask covers, made anew by a prompt. */
export const sheet: Sheet = {
  name: 'inpaint',
  title: 'Inpaint',
  about:
    'Not a pixel outside the mask changes. A thing that is asked for is drawn, a place is painted, and nothing at all continues the surroundings.',
  columns: 5,
  async draw(studio) {
    const dandelion = await studio.photo('dandelion.jpg');
    const beside = await maskOver(dandelion, 'ellipse', { left: 0.08, top: 0.3, width: 0.3, height: 0.42 });
    const astronaut = await studio.photo('astronaut.png');
    const corner = await maskOver(astronaut, 'rect', { left: 0.62, top: 0.02, width: 0.36, height: 0.4 });
    const ask = (image: string, mask_url: string, prompt: string) => ({
      image_url: `examples/${image}`,
      mask_url,
      prompt,
      random_seed: 4,
    });
    return [
      ...(await inputsOf(studio, 'dandelion.jpg')),
      { label: 'mask', picture: shown(beside) },
      ...(await shotsOf(studio, 'images/inpaint', {
        'a butterfly': ask('dandelion.jpg', beside, 'a butterfly'),
        'a red balloon': ask('dandelion.jpg', beside, 'a red balloon'),
        'continue the background': ask('dandelion.jpg', beside, 'continue the background'),
      })),
      ...(await inputsOf(studio, 'astronaut.png')),
      { label: 'mask', picture: shown(corner) },
      ...(await shotsOf(studio, 'images/inpaint', {
        'a full moon in the night sky': ask('astronaut.png', corner, 'a full moon in the night sky'),
        'a rocket': ask('astronaut.png', corner, 'a rocket'),
        'plain background': ask('astronaut.png', corner, 'plain background'),
      })),
    ];
  },
};
