import { z } from 'zod';
import { defineEndpoint } from '../../define.ts';
import { fraction } from '../fields/kinds.ts';
import { making } from '../making.ts';
import { makingFields } from '../making-fields.ts';
import { V3_AND_V4 } from '../model-rules.ts';
import { note } from '../../notes.ts';
import { IMAGE_PARTS, MIN_SIDE_PX, sourcePicture } from '../processing.ts';

const { shared, inputOf } = making(V3_AND_V4);

export const endpoint = defineEndpoint({
  ...shared,
  name: 'imageToImage',
  title: 'Make a picture anew',
  summary: 'Make a picture anew from a picture and a prompt',
  fields: z.looseObject({
    image_url: sourcePicture,
    strength: note(fraction(0, 1), {
      title: 'Strength',
      role: 'strength',
      effect: '0 keeps the picture almost as it is, 1 hardly anything of it',
    }),
    ...makingFields(V3_AND_V4),
  }),
  pictures: { image_url: IMAGE_PARTS },
  toOperation: (asked, context) => ({
    operation: 'restyle',
    input: {
      image: asked.image_url,
      strength: asked.strength,
      minSidePx: MIN_SIDE_PX,
      ...inputOf(asked, context),
    },
  }),
  example: { image_url: 'examples/coffee.png', prompt: 'winter, snow on the table', strength: 0.4 },
});
