import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { randomSeed } from '../fields/common.ts';
import { given } from '../given.ts';
import { MIN_SIDE_PX, processing, processingFields } from '../processing.ts';

const UNITS = 250;

export const endpoint = defineEndpoint({
  ...processing(UNITS),
  name: 'creativeUpscale',
  aliases: ['images/generativeUpscale'],
  title: 'Enlarge creatively',
  summary: 'Enlarge a picture four times, with fine detail made up',
  fields: z.looseObject({ ...processingFields, random_seed: randomSeed }),
  toOperation: ({ image_url, image_format, random_seed }) => ({
    operation: 'upscale',
    input: given({
      image: image_url,
      mode: 'creative',
      seed: random_seed,
      minSidePx: MIN_SIDE_PX,
      format: image_format ?? 'png',
    }),
  }),
  example: { image_url: 'examples/coffee.png' },
});
