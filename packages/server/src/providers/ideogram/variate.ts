import { picturePart } from '../picture-part.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_IMAGES } from './facts.ts';
import { withMadeUpPrompt } from './made-up-prompt.ts';
import { making } from './making.ts';
import { optionalPart } from './optional-part.ts';
import { preparePicture } from './prepare.ts';
import { refuseSize, resolutionOf } from './resolutions.ts';
import type { IdeogramTools } from './tools.ts';

const PROMPT = 'A variation of this picture: the same subject, mood and style, composed slightly differently.';

const { refuse, parts } = making({ hasStyleType: true });

/** A picture laid out anew: a remix by words that ask for nothing new. */
export function variate({ client, darkroom }: IdeogramTools): VendorOperation<'variate'> {
  return {
    heeds: ['size', 'seed'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) => refuse(input) ?? refuseSize(input.size),
    call: async (input, context) => {
      const form = [
        picturePart('image', await preparePicture({ darkroom }, input, context)),
        ['prompt', PROMPT],
        ['magic_prompt', 'OFF'],
        ...optionalPart('resolution', resolutionOf(input.size)),
        ...parts(input),
      ] as const;
      return withMadeUpPrompt(await client.make('/v1/ideogram-v3/remix', form, context), PROMPT);
    },
  };
}
