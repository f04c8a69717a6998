import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { minSidePx, pixelFormat, seed } from './common-fields.ts';
import { imageReference } from './image-reference.ts';

/** Cuts the subject out and leaves transparency around it. An SVG comes back as an SVG, anything else as pixels. */
export const removeBackground = defineOperation({
  name: 'remove-background',
  title: 'Remove the background',
  group: 'background',
  summary: 'Keep the subject, make everything around it transparent',
  output: 'pictures',
  pictures: ['image'],
  input: z.object({
    image: imageReference,
    format: pixelFormat,
    minSidePx,
    /** Cutting out has nothing random: kept for the record only. */
    seed,
  }),
});
