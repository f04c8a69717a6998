import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { processing, processingFields } from '../processing.ts';

const UNITS = 4;
/** Smaller than elsewhere. */
const MIN_SIDE_PX = 32;

export const endpoint = defineEndpoint({
  ...processing(UNITS),
  name: 'crispUpscale',
  aliases: ['images/clarityUpscale'],
  title: 'Enlarge crisply',
  summary: 'Enlarge a picture four times, sharper and cleaner',
  fields: z.looseObject(processingFields),
  toOperation: ({ image_url, image_format }) => ({
    operation: 'upscale',
    input: { image: image_url, mode: 'crisp', minSidePx: MIN_SIDE_PX, format: image_format ?? 'png' },
  }),
  example: { image_url: 'examples/coffee.png' },
});
