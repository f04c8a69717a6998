import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { remaking } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** Makes a picture anew from a picture and words, keeping its composition as far as `strength` lets it. */
export const restyle = defineOperation({
  name: 'restyle',
  title: 'Make a picture anew',
  group: 'change',
  summary: 'Make a picture anew, in another style, light or palette, by a prompt',
  output: 'pictures',
  pictures: ['image'],
  input: z.object({
    image: imageReference,
    prompt: z.string(),
    /** 0 = the picture as it is, 1 = hardly anything of it is left. */
    strength: z.number().min(0).max(1),
    ...remaking,
  }),
});
