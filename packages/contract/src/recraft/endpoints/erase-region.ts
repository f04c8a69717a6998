import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { randomSeed } from '../fields/common.ts';
import { given } from '../given.ts';
import { maskPicture, MIN_SIDE_PX, processing, processingFields } from '../processing.ts';

const UNITS = 2;

export const endpoint = defineEndpoint({
  ...processing(UNITS),
  name: 'eraseRegion',
  title: 'Erase a region',
  summary: 'Remove what a mask covers and fill the hole from its surroundings',
  fields: z.looseObject({
    ...processingFields,
    mask_url: maskPicture('white is erased, black is kept'),
    random_seed: randomSeed,
  }),
  pictures: { image_url: ['image', 'file'], mask_url: ['mask'] },
  toOperation: ({ image_url, mask_url, image_format, random_seed }) => ({
    operation: 'erase',
    input: given({
      image: image_url,
      mask: mask_url,
      seed: random_seed,
      minSidePx: MIN_SIDE_PX,
      format: image_format ?? 'png',
      vectors: 'trace',
    }),
  }),
  example: { image_url: 'examples/coffee.png', mask_url: 'examples/coffee_mask.png' },
});
