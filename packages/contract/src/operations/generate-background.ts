import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { remaking } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** Paints a new background where a mask says that there is background. */
export const generateBackground = defineOperation({
  name: 'generate-background',
  title: 'Paint around a mask',
  group: 'background',
  summary: 'Paint a background from a prompt where a mask says so',
  output: 'pictures',
  pictures: ['image', 'mask'],
  input: z.object({
    image: imageReference,
    /** 255 = background, to be painted; 0 = must stay bit-identical, between = blend weight; same size as the image. */
    mask: imageReference,
    prompt: z.string(),
    ...remaking,
  }),
});
