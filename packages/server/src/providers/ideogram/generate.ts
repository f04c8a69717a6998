import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_IMAGES } from './facts.ts';
import { making } from './making.ts';
import { optionalPart } from './optional-part.ts';
import { refuseSize, resolutionOf } from './resolutions.ts';
import type { IdeogramTools } from './tools.ts';

const { refuse, parts } = making({ hasStyleType: true });

/** Pictures of words, in one of the sizes of Ideogram 3.0. */
export function generate({ client }: Pick<IdeogramTools, 'client'>): VendorOperation<'generate'> {
  return {
    heeds: ['size', 'seed', 'negativePrompt', 'style', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) => refuse(input) ?? refuseBlankPrompt(input) ?? refuseSize(input.size),
    call: (input, context) =>
      client.make(
        '/v1/ideogram-v3/generate',
        [
          ['prompt', input.prompt],
          ...optionalPart('resolution', input.size && resolutionOf(input.size)),
          ...optionalPart('negative_prompt', input.negativePrompt),
          ...parts(input),
        ],
        context,
      ),
  };
}
