import { picturePart } from '../picture-part.ts';
import { prepareAt } from '../prepare-at.ts';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import type { SidesPx } from '../working-size.ts';
import { MAX_IMAGES, VENDOR } from './facts.ts';
import { making } from './making.ts';
import { optionalPart } from './optional-part.ts';
import { LIMITS } from './prepare.ts';
import { nearestSize, resolutionOf } from './resolutions.ts';
import type { IdeogramTools } from './tools.ts';

const { refuse, parts } = making({ hasStyleType: true });

/**
 * A picture made anew in the size of the list that is most like its own: remix makes a square unless it is told one, and what it leaves
 * out of a picture of other proportions is not documented.
 */
export function restyle({ client, darkroom }: IdeogramTools): VendorOperation<'restyle'> {
  return {
    heeds: ['strength', 'seed', 'negativePrompt', 'style', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) => refuse(input) ?? refuseBlankPrompt(input),
    call: async (input, context) => {
      const { signal } = context;
      const { picture, warnings } = await prepareAt(darkroom, input, {
        title: VENDOR,
        limits: LIMITS,
        sizeFor,
        signal,
      });
      const { widthPx: width, heightPx: height } = picture;
      const made = await client.make(
        '/v1/ideogram-v3/remix',
        [
          picturePart('image', picture),
          ['prompt', input.prompt],
          ['image_weight', imageWeight(input.strength)],
          ...optionalPart('resolution', resolutionOf({ width, height })),
          ...optionalPart('negative_prompt', input.negativePrompt),
          ...parts(input),
        ],
        context,
      );
      return { ...made, warnings: [...warnings, ...(made.warnings ?? [])] };
    },
  };
}

function sizeFor({ widthPx, heightPx }: SidesPx): SidesPx {
  const { width, height } = nearestSize({ width: widthPx, height: heightPx });
  return { widthPx: width, heightPx: height };
}

const MAX_WEIGHT = 100;

/** How much of the picture stays, 1 to 100: the other way round than `strength`, 0 to 1. */
function imageWeight(strength: number): number {
  return Math.max(1, Math.round(MAX_WEIGHT * (1 - strength)));
}
