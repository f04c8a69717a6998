import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { minSidePx, pixelFormat, seed } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** Removes what the mask covers and continues the surroundings there. */
export const erase = defineOperation({
  name: 'erase',
  title: 'Erase',
  group: 'remove',
  summary: 'Remove what a mask covers and fill the hole from its surroundings',
  output: 'pictures',
  pictures: ['image', 'mask'],
  input: z.object({
    image: imageReference,
    /** 255 = may change, 0 = must stay bit-identical, between = blend weight; same size as the image. */
    mask: imageReference,
    format: pixelFormat,
    minSidePx,
    /** What becomes of an SVG: it is drawn and comes back as pixels, or `trace`: as an SVG, traced anew. Drawn unless asked otherwise. */
    vectors: z.enum(['draw', 'trace']).optional(),
    seed,
  }),
});
