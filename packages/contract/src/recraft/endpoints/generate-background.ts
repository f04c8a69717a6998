import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { making } from '../making.ts';
import { makingFields } from '../making-fields.ts';
import { V3_ONLY } from '../model-rules.ts';
import { IMAGE_PARTS, maskPicture, MIN_SIDE_PX, sourcePicture } from '../processing.ts';

const { shared, inputOf } = making(V3_ONLY);

export const endpoint = defineEndpoint({
  ...shared,
  name: 'generateBackground',
  title: 'Paint a background around a mask',
  summary: 'Paint a background from a prompt where a mask says so',
  fields: z.looseObject({
    image_url: sourcePicture,
    mask_url: maskPicture('white is painted, black is kept'),
    ...makingFields(V3_ONLY),
  }),
  pictures: { image_url: IMAGE_PARTS, mask_url: ['mask'] },
  toOperation: (asked, context) => ({
    operation: 'generate-background',
    input: { image: asked.image_url, mask: asked.mask_url, minSidePx: MIN_SIDE_PX, ...inputOf(asked, context) },
  }),
  example: {
    image_url: 'examples/coffee.png',
    mask_url: 'examples/coffee_mask.png',
    prompt: 'a wooden table by a sunny window',
  },
});
