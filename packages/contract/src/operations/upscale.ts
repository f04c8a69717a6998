import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { minSidePx, pixelFormat, seed } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** Enlarges a picture four times, or as far as 16 megapixels allow. */
export const upscale = defineOperation({
  name: 'upscale',
  title: 'Enlarge',
  group: 'enhance',
  summary: 'Enlarge a picture four times: faithfully, or with detail made up',
  output: 'pictures',
  pictures: ['image'],
  input: z.object({
    image: imageReference,
    format: pixelFormat,
    minSidePx,
    /** `crisp` adds nothing that the picture does not tell; `creative` makes up texture and lifts contrast. */
    mode: z.enum(['crisp', 'creative']),
    seed,
  }),
});
