import { picturePart } from '../picture-part.ts';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_IMAGES } from './facts.ts';
import { making } from './making.ts';
import { optionalPart } from './optional-part.ts';
import { preparePicture } from './prepare.ts';
import { nearestResolution } from './resolutions.ts';
import type { IdeogramTools } from './tools.ts';

const { refuse, parts } = making({ hasStyleType: true });

/** A picture made anew: remix makes a square unless told a size, so the one of its list that is most like the picture is asked for. */
export function restyle({ client, darkroom }: IdeogramTools): VendorOperation<'restyle'> {
  return {
    heeds: ['strength', 'seed', 'negativePrompt', 'style', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) => refuse(input) ?? refuseBlankPrompt(input),
    call: async (input, context) => {
      const picture = await preparePicture({ darkroom }, input, context);
      const { widthPx: width, heightPx: height } = picture;
      return client.make(
        '/v1/ideogram-v3/remix',
        [
          picturePart('image', picture),
          ['prompt', input.prompt],
          ['image_weight', imageWeight(input.strength)],
          ['resolution', nearestResolution({ width, height })],
          ...optionalPart('negative_prompt', input.negativePrompt),
          ...parts(input),
        ],
        context,
      );
    },
  };
}

const MAX_WEIGHT = 100;

/** How much of the picture stays, 1 to 100: the other way round than `strength`, 0 to 1. */
function imageWeight(strength: number): number {
  return Math.max(1, Math.round(MAX_WEIGHT * (1 - strength)));
}
