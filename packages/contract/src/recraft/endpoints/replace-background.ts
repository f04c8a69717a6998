import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { making } from '../making.ts';
import { makingFields } from '../making-fields.ts';
import { IMAGE_PARTS, MIN_SIDE_PX, sourcePicture } from '../processing.ts';
import { V3_ONLY } from '../model-rules.ts';

const { shared, inputOf } = making(V3_ONLY);

export const endpoint = defineEndpoint({
  ...shared,
  name: 'replaceBackground',
  title: 'Replace the background',
  summary: 'Keep the subject and make a new background from a prompt',
  fields: z.looseObject({ image_url: sourcePicture, ...makingFields(V3_ONLY) }),
  pictures: { image_url: IMAGE_PARTS },
  toOperation: (asked, context) => ({
    operation: 'replace-background',
    input: { image: asked.image_url, minSidePx: MIN_SIDE_PX, quality: 'default', ...inputOf(asked, context) },
  }),
  example: {
    image_url: 'examples/coffee.png',
    prompt: 'a beautiful tropical beach with palm trees and sunset',
    style: 'Photorealism',
  },
});
