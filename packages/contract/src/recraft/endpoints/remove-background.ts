import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { expire, imageFormat, picture, responseFormat } from '../fields.ts';

const UNITS = 10;
const MIN_SIDE_PX = 256;

export const endpoint = defineEndpoint({
  name: 'removeBackground',
  summary: 'Keep the subject, make everything around it transparent',
  fields: z.looseObject({
    image_url: picture('Source picture'),
    response_format: responseFormat,
    image_format: imageFormat,
    expire,
  }),
  pictures: { image_url: ['image', 'file'] },
  answer: 'processed',
  model: () => 'recraft',
  count: () => 1,
  units: () => UNITS,
  servedBy: ['recraft', 'builtin'],
  toOperation: ({ image_url, image_format }) => ({
    operation: 'remove-background',
    input: { image: image_url, minSidePx: MIN_SIDE_PX, format: image_format ?? 'png' },
  }),
  example: { image_url: 'examples/coffee.png' },
});
