import { madeUpPrompt } from '../made-up-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { edit } from './edit.ts';

const PROMPT =
  'Remove what is in the masked area: nothing but its empty surroundings, continued seamlessly. Add nothing new.';

/** What a mask covers, removed: an edit by words that ask for nothing. */
export function erase(desk: Desk): VendorOperation<'erase'> {
  const worded = { prompt: PROMPT, warnings: [madeUpPrompt(desk.title, PROMPT)] };
  return {
    heeds: [],
    call: ({ image, mask, minSidePx }, context) => edit(desk, { image, mask, minSidePx, count: 1 }, worded, context),
  };
}
