import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { minSidePx } from './common-fields.ts';
import { imageReference } from './image-reference.ts';
import { styleChoice } from './style-choice.ts';

/** Cuts the subject out and paints a new background behind it. */
export const replaceBackground = defineOperation({
  name: 'replace-background',
  summary: 'Keep the subject, paint a new background from a prompt',
  pictures: ['image', 'styleReferences'],
  input: z.object({
    image: imageReference,
    prompt: z.string(),
    negativePrompt: z.string().optional(),
    count: z.int().min(1).max(10),
    /** Same input, seed and version give the same pixels; absent = chosen by the run and reported. */
    seed: z.int().min(0).max(0xffff_ffff).optional(),
    style: styleChoice.optional(),
    styleReferences: z.array(imageReference).max(5).optional(),
    /** How the pictures are written; PNG unless asked otherwise. As `svg` they are made of shapes. */
    format: z.enum(['png', 'webp', 'svg']).optional(),
    minSidePx,
    /** Whether the prompt may be rewritten before it is used; the words are Ideogram's. */
    magicPrompt: z.enum(['auto', 'on', 'off']).optional(),
    /** How much work to spend: the names are Ideogram's. */
    quality: z.enum(['flash', 'turbo', 'default', 'quality']),
  }),
});
