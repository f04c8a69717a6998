import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { LIMITS } from './facts.ts';
import { maskedParts } from './masked-parts.ts';
import type { ClipdropTools } from './tools.ts';

/** What a mask covers, made anew by a prompt; where the mask says background, the background. */
export function inpaint({
  client,
  darkroom,
}: ClipdropTools): VendorOperation<'inpaint'> & VendorOperation<'generate-background'> {
  return {
    heeds: [],
    refuses: (input) => refuseDrawing(input) ?? refuseBlankPrompt(input),
    call: async (input, context) => {
      const parts = await maskedParts({ darkroom }, input, { limits: LIMITS.textInpainting, signal: context.signal });
      return client.make({ path: '/text-inpainting/v1', form: [...parts, ['text_prompt', input.prompt]] }, context);
    },
  };
}
