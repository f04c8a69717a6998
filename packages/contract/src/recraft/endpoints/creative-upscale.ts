import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { expire, imageFormat, picture, responseFormat } from '../fields.ts';

const UNITS = 250;
const MIN_SIDE_PX = 256;

export const endpoint = defineEndpoint({
  name: 'creativeUpscale',
  summary: 'Enlarge a picture four times, with fine detail made up',
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
    operation: 'upscale',
    input: { image: image_url, mode: 'creative', minSidePx: MIN_SIDE_PX, format: image_format ?? 'png' },
  }),
  example: { image_url: 'examples/coffee.png' },
});
