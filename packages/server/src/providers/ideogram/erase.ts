import type { VendorOperation } from '../vendor.ts';
import { commonParts } from './common-parts.ts';
import { INPAINT_PATH } from './inpaint-path.ts';
import { withMadeUpPrompt } from './made-up-prompt.ts';
import { maskedParts } from './prepare.ts';
import { SEEDS } from './seeds.ts';
import type { IdeogramTools } from './tools.ts';

const PROMPT = 'Nothing but the empty surroundings, continued seamlessly.';

/** What a mask covers, removed: an inpaint by words that ask for nothing. */
export function erase({ client, darkroom }: IdeogramTools): VendorOperation<'erase'> {
  return {
    heeds: ['seed'],
    refuses: (input) => SEEDS.refuse(input),
    call: async (input, context) => {
      const form = [
        ...(await maskedParts({ darkroom }, input, context)),
        ['prompt', PROMPT],
        ['magic_prompt', 'OFF'],
        ...commonParts({ ...input, count: 1 }),
      ] as const;
      return withMadeUpPrompt(await client.make(INPAINT_PATH, form, context), PROMPT);
    },
  };
}
