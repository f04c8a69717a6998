import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { expire, imageFormat, picture, responseFormat } from '../fields.ts';

const UNITS = 2;
const MIN_SIDE_PX = 256;

export const endpoint = defineEndpoint({
  name: 'eraseRegion',
  summary: 'Remove what a mask covers and fill the hole from its surroundings',
  fields: z.looseObject({
    image_url: picture('Source picture'),
    mask_url: picture('Mask: white is erased'),
    response_format: responseFormat,
    image_format: imageFormat,
    expire,
  }),
  pictures: { image_url: ['image', 'file'], mask_url: ['mask'] },
  answer: 'processed',
  model: () => 'recraft',
  count: () => 1,
  units: () => UNITS,
  servedBy: ['recraft', 'builtin'],
  toOperation: ({ image_url, mask_url, image_format }) => ({
    operation: 'erase',
    input: {
      image: image_url,
      mask: mask_url,
      minSidePx: MIN_SIDE_PX,
      format: image_format ?? 'png',
      // An SVG should come back as an SVG, which it cannot.
      vectors: 'refuse',
    },
  }),
  example: { image_url: 'examples/coffee.png', mask_url: 'examples/coffee_mask.png' },
});
