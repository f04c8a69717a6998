import { z } from 'zod';
import { defineModel, STAND_INS } from '../../define.ts';
import { sourcePicture } from '../fields.ts';

/**
 * Clipdrop bills one of its credits a call, for text as for backgrounds, and publishes no price for one: the same estimate as there,
 * as no answer depends on its accuracy.
 */
const CREDITS = 75_000;

export const model = defineModel({
  type: 'TEXT_REMOVER',
  model: 'clipdrop',
  title: 'Clipdrop Text Remover',
  vendor: 'Clipdrop',
  promptObject: z.looseObject({ imageUrl: sourcePicture() }),
  count: () => 1,
  vendorCredits: () => CREDITS,
  servedBy: ['clipdrop', ...STAND_INS],
  toOperation: ({ imageUrl }) => ({ operation: 'remove-text', input: { image: imageUrl } }),
  example: { imageUrl: 'examples/coffee.png' },
});
