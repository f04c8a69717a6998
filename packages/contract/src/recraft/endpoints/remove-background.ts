import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { MIN_SIDE_PX, processing, processingFields } from '../processing.ts';

const UNITS = 10;

export const endpoint = defineEndpoint({
  ...processing(UNITS),
  name: 'removeBackground',
  title: 'Remove the background',
  summary: 'Keep the subject, make everything around it transparent',
  fields: z.looseObject(processingFields),
  toOperation: ({ image_url, image_format }) => ({
    operation: 'remove-background',
    input: { image: image_url, minSidePx: MIN_SIDE_PX, format: image_format ?? 'png' },
  }),
  example: { image_url: 'examples/coffee.png' },
});
