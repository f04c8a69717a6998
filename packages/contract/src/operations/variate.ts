import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { count, minSidePx, pictureFormat, seed } from './common-fields.ts';
import { imageReference } from './image-reference.ts';
import { pictureSize } from './size.ts';

/** Lays a picture out anew in another size: the same concept, slightly different each time. */
export const variate = defineOperation({
  name: 'variate',
  title: 'Lay out anew',
  group: 'change',
  summary: 'Lay a picture out anew in another aspect ratio, without a prompt',
  output: 'pictures',
  pictures: ['image'],
  input: z.object({ image: imageReference, size: pictureSize, count, seed, format: pictureFormat, minSidePx }),
});
