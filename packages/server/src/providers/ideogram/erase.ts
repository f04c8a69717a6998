import type { VendorOperation } from '../vendor.ts';
import { INPAINT_PATH } from './facts.ts';
import { withMadeUpPrompt } from './made-up-prompt.ts';
import { making } from './making.ts';
import { maskedParts } from './prepare.ts';
import type { IdeogramTools } from './tools.ts';

const PROMPT = 'Nothing but the empty surroundings, continued seamlessly.';

const { refuse, parts } = making({ hasStyleType: true });

/** What a mask covers, removed: an inpaint by words that ask for nothing. */
export function erase({ client, darkroom }: IdeogramTools): VendorOperation<'erase'> {
  return {
    heeds: ['seed'],
    refuses: refuse,
    call: async (input, context) => {
      const form = [
        ...(await maskedParts({ darkroom }, input, context)),
        ['prompt', PROMPT],
        ['magic_prompt', 'OFF'],
        ...parts({ seed: input.seed, count: 1 }),
      ] as const;
      return withMadeUpPrompt(await client.make(INPAINT_PATH, form, context), PROMPT);
    },
  };
}
