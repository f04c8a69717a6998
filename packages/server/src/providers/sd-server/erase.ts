import { madeUpPrompt } from '../made-up-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { orderBody } from './order.ts';
import { maskedFor } from './pictures.ts';
import { TITLE } from './title.ts';

const PROMPT = 'empty background, continued seamlessly from its surroundings';
const NEGATIVE_PROMPT = 'person, object, text';

/** What a mask covers, removed: an inpaint by words that ask for nothing. */
export function erase(desk: Desk): VendorOperation<'erase'> {
  return {
    heeds: ['seed'],
    call: async (input, context) => {
      const { fields, picture, warnings } = await maskedFor(desk, input, context);
      const wish = { prompt: PROMPT, negativePrompt: NEGATIVE_PROMPT, seed: input.seed, count: 1, size: picture };
      const order = {
        body: { ...orderBody(wish), ...fields },
        warnings: [...warnings, madeUpPrompt(TITLE, `${PROMPT}; not: ${NEGATIVE_PROMPT}`)],
      };
      return desk.client.make(order, context);
    },
  };
}
