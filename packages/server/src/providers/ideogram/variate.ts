import { picturePart } from '../picture-part.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { commonParts } from './common-parts.ts';
import { withMadeUpPrompt } from './made-up-prompt.ts';
import { MAX_IMAGES } from './max-images.ts';
import { preparePicture } from './prepare.ts';
import { nearestResolution, refuseSize } from './resolutions.ts';
import { SEEDS } from './seeds.ts';
import type { IdeogramTools } from './tools.ts';

const PROMPT = 'A variation of this picture: the same subject, mood and style, composed slightly differently.';

/** A picture laid out anew: a remix by words that ask for nothing new. */
export function variate({ client, darkroom }: IdeogramTools): VendorOperation<'variate'> {
  return {
    heeds: ['size', 'seed'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) => refuseDrawing(input) ?? refuseSize(input.size) ?? SEEDS.refuse(input),
    call: async (input, context) => {
      const form = [
        picturePart('image', await preparePicture({ darkroom }, input, context)),
        ['prompt', PROMPT],
        ['magic_prompt', 'OFF'],
        ['resolution', nearestResolution(input.size)],
        ...commonParts(input),
      ] as const;
      return withMadeUpPrompt(await client.make('/v1/ideogram-v3/remix', form, context), PROMPT);
    },
  };
}
