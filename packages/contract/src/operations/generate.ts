import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { appearance } from './appearance.ts';
import { count, pictureFormat, seed } from './common-fields.ts';
import { pictureSize } from './size.ts';

/** Makes pictures from words. */
export const generate = defineOperation({
  name: 'generate',
  title: 'Make pictures',
  group: 'create',
  summary: 'Make pictures from a prompt',
  output: 'pictures',
  pictures: [],
  input: z.object({
    prompt: z.string(),
    /** Absent: chosen to suit the prompt. */
    size: pictureSize.optional(),
    count,
    seed,
    format: pictureFormat,
    /** `directions`: every picture takes the prompt another way (place, light, palette, layout); `takes` (the default): the same way again. */
    variety: z.enum(['takes', 'directions']).optional(),
    /** Stay near a picture that was made before with the same prompt. */
    near: z
      .object({
        /** The seed of that picture. */
        seed: z.int().min(0).max(0xffff_ffff),
        /** Which of a set of directions it was, from 0; absent if it was none. */
        direction: z.int().min(0).optional(),
        /** 1 = a little similar … 5 = extremely similar. */
        similarity: z.int().min(1).max(5),
      })
      .optional(),
    ...appearance,
  }),
});
