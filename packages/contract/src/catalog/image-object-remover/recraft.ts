import { z } from 'zod';
import { defineModel, STAND_INS } from '../../define.ts';
import { note } from '../../notes.ts';
import { picture, sourcePicture } from '../fields.ts';

/** Recraft's price list: 2 units a request; 1000 units are one US dollar. */
const CREDITS = 2000;

export const model = defineModel({
  type: 'IMAGE_OBJECT_REMOVER',
  model: 'recraft',
  title: 'Recraft Erase Region',
  vendor: 'Recraft',
  promptObject: z.looseObject({
    imageUrl: sourcePicture(),
    maskUrl: note(picture('Mask'), {
      widget: 'mask',
      role: 'mask',
      effect: 'what to erase: white is erased, black is kept; as large as the picture',
    }),
  }),
  count: () => 1,
  vendorCredits: () => CREDITS,
  servedBy: ['recraft', ...STAND_INS],
  toOperation: ({ imageUrl, maskUrl }) => ({ operation: 'erase', input: { image: imageUrl, mask: maskUrl } }),
  example: { imageUrl: 'examples/coffee.png', maskUrl: 'examples/coffee_mask.png' },
});
