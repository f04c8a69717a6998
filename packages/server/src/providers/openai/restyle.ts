import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { edit } from './edit.ts';
import { refuseWish, wording } from './wording.ts';

/** Below this a picture is to stay as it is, which a model that draws all of it anew does not do. */
const LEAST_STRENGTH = 0.05;

/** A picture made anew by words. How much of it may change is told in words too. */
export function restyle(desk: Desk): VendorOperation<'restyle'> {
  return {
    heeds: ['strength', 'style', 'negativePrompt'],
    picturesPerCall: desk.rules.maxImages,
    refuses: (input) => (input.strength < LEAST_STRENGTH ? 'leaves no picture as it is' : refuseWish(desk, input)),
    call: (input, context) => edit(desk, input, wording(desk, input), context),
  };
}
