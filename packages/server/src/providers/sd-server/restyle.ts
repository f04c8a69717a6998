import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import { withStyleWords } from '../style-words.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_PICTURES, type Desk } from './desk.ts';
import { inBase64, orderBody } from './order.ts';
import { pictureFor } from './pictures.ts';
import { TITLE } from './title.ts';

/** A picture made anew by words: its strength is the server's own. */
export function restyle(desk: Desk): VendorOperation<'restyle'> {
  return {
    heeds: ['strength', 'seed', 'negativePrompt', 'style'],
    picturesPerCall: MAX_PICTURES,
    refuses: (input) => refuseDrawing(input) ?? refuseBlankPrompt(input),
    call: async (input, context) => {
      const { picture, warnings } = await pictureFor(desk, input, context);
      const worded = withStyleWords(TITLE, input.prompt, input.style);
      const body = {
        ...orderBody({ ...input, prompt: worded.prompt, size: picture }),
        init_image: inBase64(picture),
        strength: input.strength,
      };
      return desk.client.make({ body, warnings: [...warnings, ...worded.warnings] }, context);
    },
  };
}
