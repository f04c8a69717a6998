import { madeUpPrompt } from '../made-up-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { edit } from './edit.ts';
import { refuseWish, wording } from './wording.ts';

const PROMPT = 'Continue the same scene seamlessly beyond the borders of the picture.';

/** A picture extended: an edit of its margins. */
export function outpaint(desk: Desk): VendorOperation<'outpaint'> {
  return {
    heeds: ['expand', 'size', 'zoomOutPercent', 'style', 'negativePrompt'],
    picturesPerCall: desk.rules.maxImages,
    refuses: (input) => refuseWish(desk, { ...input, prompt: promptOf(input) }),
    call: async (input, context) => {
      const { picture, mask } = await desk.darkroom.extend(input, context);
      const canvas = { image: picture.bytes, mask: mask.bytes, count: input.count };
      const { prompt, warnings } = wording(desk, { ...input, prompt: promptOf(input) });
      const madeUp = input.prompt.trim() === '' ? [madeUpPrompt(desk.title, PROMPT)] : [];
      return edit(desk, canvas, { prompt, warnings: [...madeUp, ...warnings] }, context);
    },
  };
}

function promptOf({ prompt }: { readonly prompt: string }): string {
  return prompt.trim() === '' ? PROMPT : prompt;
}
