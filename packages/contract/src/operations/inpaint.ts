import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { remaking } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** Makes what a mask covers anew: by the prompt, or from the surroundings when it asks for nothing else. */
export const inpaint = defineOperation({
  name: 'inpaint',
  title: 'Repaint a part',
  group: 'change',
  summary: 'Make what a mask covers anew by a prompt',
  output: 'pictures',
  pictures: ['image', 'mask'],
  input: z.object({
    image: imageReference,
    /** 255 = may change, 0 = must stay bit-identical, between = blend weight; same size as the image. */
    mask: imageReference,
    prompt: z.string(),
    ...remaking,
  }),
});
