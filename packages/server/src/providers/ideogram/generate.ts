import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { commonParts } from './common-parts.ts';
import { MAX_IMAGES } from './max-images.ts';
import { paletteParts, refuseColours } from './palette.ts';
import { refuseSize, resolutionOf } from './resolutions.ts';
import { SEEDS } from './seeds.ts';
import { refuseStyle, styleParts } from './style.ts';
import type { IdeogramTools } from './tools.ts';

const STYLE = { hasType: true };

/** Pictures of words, in one of the sizes of Ideogram 3.0. */
export function generate({ client }: Pick<IdeogramTools, 'client'>): VendorOperation<'generate'> {
  return {
    heeds: ['size', 'seed', 'negativePrompt', 'style', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) =>
      refuseDrawing(input) ??
      refuseBlankPrompt(input) ??
      refuseSize(input.size) ??
      SEEDS.refuse(input) ??
      refuseStyle(input.style, STYLE) ??
      refuseColours(input.colours),
    call: (input, context) => {
      const resolution = input.size && resolutionOf(input.size);
      return client.make(
        '/v1/ideogram-v3/generate',
        [
          ['prompt', input.prompt],
          ...commonParts(input),
          ...(resolution === undefined ? [] : ([['resolution', resolution]] as const)),
          ...(input.negativePrompt ? ([['negative_prompt', input.negativePrompt]] as const) : []),
          ...styleParts(input.style, STYLE),
          ...paletteParts(input.colours),
        ],
        context,
      );
    },
  };
}
