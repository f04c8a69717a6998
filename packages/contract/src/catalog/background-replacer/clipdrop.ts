import { z } from 'zod';
import { defineModel, STAND_INS } from '../../define.ts';
import { prompt, sourcePicture } from '../fields.ts';

/** The API states no limit for this field; this is the longest that any feature of the family documents. */
const MAX_PROMPT_CHARACTERS = 4000;

/** Clipdrop bills one of its credits a call and publishes no price for one: an estimate, as no answer depends on its accuracy. */
const CREDITS = 75_000;

export const model = defineModel({
  type: 'BACKGROUND_REPLACER',
  model: 'clipdrop',
  title: 'Stable Diffusion XL',
  vendor: 'Clipdrop',
  promptObject: z.looseObject({
    imageUrl: sourcePicture(),
    prompt: prompt('New background', MAX_PROMPT_CHARACTERS),
  }),
  count: () => 1,
  vendorCredits: () => CREDITS,
  servedBy: ['clipdrop', ...STAND_INS],
  toOperation: ({ imageUrl, prompt }) => ({
    operation: 'replace-background',
    input: { image: imageUrl, prompt, count: 1, quality: 'default' },
  }),
  example: { imageUrl: 'examples/coffee.png', prompt: 'a wooden table by a window' },
});
