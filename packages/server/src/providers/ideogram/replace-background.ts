import { picturePart } from '../picture-part.ts';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { commonParts } from './common-parts.ts';
import { MAX_IMAGES } from './max-images.ts';
import { paletteParts, refuseColours } from './palette.ts';
import { preparePicture, referenceParts } from './prepare.ts';
import { SEEDS } from './seeds.ts';
import { refuseStyle, styleParts } from './style.ts';
import type { IdeogramTools } from './tools.ts';

const STYLE = { hasType: false };

/** A new background behind the subject, which Ideogram finds itself. It takes neither a negative prompt nor a style type. */
export function replaceBackground({ client, darkroom }: IdeogramTools): VendorOperation<'replace-background'> {
  return {
    heeds: ['seed', 'quality', 'magicPrompt', 'style', 'styleReferences', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) =>
      refuseDrawing(input) ??
      refuseBlankPrompt(input) ??
      SEEDS.refuse(input) ??
      refuseStyle(input.style, STYLE) ??
      refuseColours(input.colours),
    call: async (input, context) =>
      client.make(
        '/v1/ideogram-v3/replace-background',
        [
          picturePart('image', await preparePicture({ darkroom }, input, context)),
          ['prompt', input.prompt],
          ...commonParts(input),
          ['rendering_speed', input.quality.toUpperCase()],
          ...(input.magicPrompt === undefined ? [] : ([['magic_prompt', input.magicPrompt.toUpperCase()]] as const)),
          ...styleParts(input.style, STYLE),
          ...paletteParts(input.colours),
          ...(await referenceParts({ darkroom }, input.styleReferences, context)),
        ],
        context,
      ),
  };
}
