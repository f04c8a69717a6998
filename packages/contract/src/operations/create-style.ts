import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { seed } from './common-fields.ts';
import { imageReference } from './image-reference.ts';
import { styleChoice } from './style-choice.ts';
import { styleProfile } from './style-profile.ts';

const MAX_REFERENCES = 10;
/** The limit of Recraft's API for the references of a style. */
const MAX_REFERENCES_BYTES = 64 * 1024 * 1024;
const weight = z.number().min(0);

/** Makes a style of pictures, of other styles, or of both. */
export const createStyle = defineOperation({
  name: 'create-style',
  title: 'Make a style',
  group: 'create',
  summary: 'Make a style from reference pictures and other styles',
  output: 'style',
  pictures: ['references'],
  maxListBytes: MAX_REFERENCES_BYTES,
  input: z.object({
    /** The base style, a word of Recraft's. */
    base: z.string(),
    references: z.array(imageReference).max(MAX_REFERENCES),
    /** One for each reference; absent = all the same. */
    weights: z.array(weight).optional(),
    sources: z
      .array(z.object({ source: z.union([styleProfile, styleChoice]), weight: weight.optional() }))
      .max(MAX_REFERENCES)
      .optional(),
    /** `palette-match`: the weighted mean of everything; `max-weight`: the character of the weightiest, the palette of all. */
    mix: z.enum(['palette-match', 'max-weight']).optional(),
    /** Measuring has nothing random: kept for the record only. */
    seed,
  }),
});
