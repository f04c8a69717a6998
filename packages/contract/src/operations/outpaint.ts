import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { remaking } from './common-fields.ts';
import { imageReference } from './image-reference.ts';
import { MAX_SIDE_PX, pictureSize } from './size.ts';

/** The most that a picture may be scaled down by, percent; at 100 nothing of it would be left. */
const MAX_ZOOM_OUT_PERCENT = 99.9;
const margin = z.int().min(0).max(MAX_SIDE_PX);

/** Extends a picture beyond its borders. */
export const outpaint = defineOperation({
  name: 'outpaint',
  title: 'Extend a picture',
  group: 'extend',
  summary: 'Extend a picture beyond its borders',
  output: 'pictures',
  pictures: ['image'],
  input: z.object({
    image: imageReference,
    prompt: z.string(),
    /** Pixels to add at each side; not together with `size`. */
    expand: z.object({ left: margin, right: margin, top: margin, bottom: margin }).optional(),
    /** The size of the result, in which the picture is placed in the middle, scaled down if it does not fit, never up. */
    size: pictureSize.optional(),
    /** The picture is then scaled down by so many percent about its place, in a result of the same size. */
    zoomOutPercent: z.number().min(0).max(MAX_ZOOM_OUT_PERCENT).optional(),
    ...remaking,
  }),
});
