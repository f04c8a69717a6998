import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import { withStyleWords } from '../style-words.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_PICTURES, type Desk } from './desk.ts';
import { orderBody } from './order.ts';
import { roundedUp } from './sizes.ts';
import { TITLE } from './title.ts';

/** Pictures of words. A size between the server's is cut out of the next larger one. */
export function generate({ client, sidePx }: Pick<Desk, 'client' | 'sidePx'>): VendorOperation<'generate'> {
  return {
    heeds: ['size', 'seed', 'negativePrompt', 'style'],
    picturesPerCall: MAX_PICTURES,
    refuses: (input) => refuseDrawing(input) ?? refuseBlankPrompt(input),
    call: (input, context) => {
      const { prompt, warnings } = withStyleWords(TITLE, input.prompt, input.style);
      const size = roundedUp(input.size ?? { width: sidePx, height: sidePx });
      return client.make({ body: orderBody({ ...input, prompt, size }), warnings }, context);
    },
  };
}
