import { madeUpPrompt } from '../made-up-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import { withStyleWords } from '../style-words.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_PICTURES, type Desk } from './desk.ts';
import { orderBody } from './order.ts';
import { maskedFor } from './pictures.ts';
import { TITLE } from './title.ts';

const PROMPT = 'the same scene, continued seamlessly beyond its borders';

/** A picture extended: an inpaint of its margins. */
export function outpaint(desk: Desk): VendorOperation<'outpaint'> {
  return {
    heeds: ['expand', 'size', 'zoomOutPercent', 'seed', 'negativePrompt', 'style'],
    picturesPerCall: MAX_PICTURES,
    refuses: refuseDrawing,
    call: async (input, context) => {
      const extended = await desk.darkroom.extend(input, context);
      const canvas = { image: extended.picture.bytes, mask: extended.mask.bytes };
      const { fields, picture, warnings } = await maskedFor(desk, canvas, context);
      const isBlank = input.prompt.trim() === '';
      const worded = withStyleWords(TITLE, isBlank ? PROMPT : input.prompt, input.style);
      const order = {
        body: { ...orderBody({ ...input, prompt: worded.prompt, size: picture }), ...fields },
        warnings: [...warnings, ...worded.warnings, ...(isBlank ? [madeUpPrompt(TITLE, PROMPT)] : [])],
      };
      return desk.client.make(order, context);
    },
  };
}
