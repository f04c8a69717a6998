import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { appearance } from './appearance.ts';
import { count, minSidePx, pictureFormat, seed } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** The limit of Ideogram's API for style references. */
const MAX_REFERENCES_BYTES = 10 * 1024 * 1024;

/** Cuts the subject out and paints a new background behind it. */
export const replaceBackground = defineOperation({
  name: 'replace-background',
  title: 'Replace the background',
  group: 'background',
  summary: 'Keep the subject, paint a new background from a prompt',
  output: 'pictures',
  pictures: ['image', 'styleReferences'],
  maxListBytes: MAX_REFERENCES_BYTES,
  input: z.object({
    image: imageReference,
    prompt: z.string(),
    count,
    seed,
    styleReferences: z.array(imageReference).max(5).optional(),
    format: pictureFormat,
    minSidePx,
    ...appearance,
    /** Whether the prompt may be rewritten before it is used; the words are Ideogram's. */
    magicPrompt: z.enum(['auto', 'on', 'off']).optional(),
    /** How much work to spend: the names are Ideogram's. */
    quality: z.enum(['flash', 'turbo', 'default', 'quality']),
  }),
});
