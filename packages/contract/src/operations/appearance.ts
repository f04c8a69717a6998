import { z } from 'zod';
import { rgbColour } from './rgb-colour.ts';
import { styleChoice } from './style-choice.ts';
import { styleProfile } from './style-profile.ts';

const point = z.tuple([z.number(), z.number()]);
const MAX_COLOURS = 64;
const MAX_WORDS = 64;

/** A word with the four-cornered place that it takes. */
export const placedWord = z.object({
  text: z.string().min(1).max(100),
  /** Top left, top right, bottom right and bottom left as the word is read; 0..1 across the picture, outside it is cut off. */
  corners: z.tuple([point, point, point, point]),
});

/** See {@link placedWord}. */
export type PlacedWord = z.infer<typeof placedWord>;

/** How content that is made should look: fields that every operation which makes content has in common. */
export const appearance = {
  negativePrompt: z.string().optional(),
  style: styleChoice.optional(),
  /** A style of the caller's own; `style` beside it is the base that it tunes. */
  styleProfile: styleProfile.optional(),
  /** Colours to prefer; the more weight, the more area. Without weights all count the same. */
  colours: z
    .array(z.object({ rgb: rgbColour, weight: z.number().min(0).max(1).optional() }))
    .max(MAX_COLOURS)
    .optional(),
  /** The colour of the background. */
  backgroundColour: rgbColour.optional(),
  /** 0 = plain and frontal … 5 = eccentric; undefined = as the prompt has it. */
  artisticLevel: z.int().min(0).max(5).optional(),
  /** No words in the picture, whatever the prompt quotes. */
  isTextFree: z.boolean().optional(),
  /** Words to be set, each in its place. */
  words: z.array(placedWord).max(MAX_WORDS).optional(),
};

const fields = z.object(appearance);

/** See {@link appearance}. */
export type Appearance = z.infer<typeof fields>;
