import { picturePart } from '../picture-part.ts';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { commonParts } from './common-parts.ts';
import { MAX_IMAGES } from './max-images.ts';
import { paletteParts, refuseColours } from './palette.ts';
import { preparePicture } from './prepare.ts';
import { nearestResolution } from './resolutions.ts';
import { SEEDS } from './seeds.ts';
import { refuseStyle, styleParts } from './style.ts';
import type { IdeogramTools } from './tools.ts';

const STYLE = { hasType: true };

/** A picture made anew: remix makes a square unless told a size, so the one of its list that is most like the picture is asked for. */
export function restyle({ client, darkroom }: IdeogramTools): VendorOperation<'restyle'> {
  return {
    heeds: ['strength', 'seed', 'negativePrompt', 'style', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) =>
      refuseDrawing(input) ??
      refuseBlankPrompt(input) ??
      SEEDS.refuse(input) ??
      refuseStyle(input.style, STYLE) ??
      refuseColours(input.colours),
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
          ...commonParts(input),
          ...(input.negativePrompt ? ([['negative_prompt', input.negativePrompt]] as const) : []),
          ...styleParts(input.style, STYLE),
          ...paletteParts(input.colours),
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
