import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { edit } from './edit.ts';
import { refuseWish, wording } from './wording.ts';

/** What a mask covers, made anew by a prompt; where the mask says background, the background. */
export function inpaint(desk: Desk): VendorOperation<'inpaint'> & VendorOperation<'generate-background'> {
  return {
    heeds: ['style', 'negativePrompt'],
    picturesPerCall: desk.rules.maxImages,
    refuses: (input) => refuseWish(desk, input),
    call: (input, context) => edit(desk, input, wording(desk, input), context),
  };
}
