import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import { INPAINT_PATH, MAX_IMAGES } from './facts.ts';
import { making } from './making.ts';
import { maskedParts } from './prepare.ts';
import type { IdeogramTools } from './tools.ts';

const { refuse, parts } = making({ hasStyleType: true });

/** What a mask covers, made anew by a prompt; where the mask says background, the background. */
export function inpaint({
  client,
  darkroom,
}: IdeogramTools): VendorOperation<'inpaint'> & VendorOperation<'generate-background'> {
  return {
    heeds: ['seed', 'style', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) => refuse(input) ?? refuseBlankPrompt(input),
    call: async (input, context) => {
      const masked = await maskedParts({ darkroom }, input, context);
      return client.make(INPAINT_PATH, [...masked, ['prompt', input.prompt], ...parts(input)], context);
    },
  };
}
