import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import { withStyleWords } from '../style-words.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_PICTURES, type Desk } from './desk.ts';
import { orderBody } from './order.ts';
import { maskedFor } from './pictures.ts';
import { TITLE } from './title.ts';

/** What a mask covers, made anew by a prompt; where the mask says background, the background. */
export function inpaint(desk: Desk): VendorOperation<'inpaint'> & VendorOperation<'generate-background'> {
  return {
    heeds: ['seed', 'negativePrompt', 'style'],
    picturesPerCall: MAX_PICTURES,
    refuses: (input) => refuseDrawing(input) ?? refuseBlankPrompt(input),
    call: async (input, context) => {
      const { fields, picture, warnings } = await maskedFor(desk, input, context);
      const worded = withStyleWords(TITLE, input.prompt, input.style);
      const body = { ...orderBody({ ...input, prompt: worded.prompt, size: picture }), ...fields };
      return desk.client.make({ body, warnings: [...warnings, ...worded.warnings] }, context);
    },
  };
}
