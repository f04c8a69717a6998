import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { minSidePx, pixelFormat, seed } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** Removes the text in a picture, wherever it is, and continues the surroundings there. Pixels come back, whatever was sent. */
export const removeText = defineOperation({
  name: 'remove-text',
  title: 'Remove text',
  group: 'remove',
  summary: 'Find the text in a picture, remove it and fill its place from the surroundings',
  output: 'pictures',
  pictures: ['image'],
  input: z.object({
    image: imageReference,
    format: pixelFormat,
    minSidePx,
    seed,
  }),
});
