import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { commonParts } from './common-parts.ts';
import { INPAINT_PATH } from './inpaint-path.ts';
import { MAX_IMAGES } from './max-images.ts';
import { paletteParts, refuseColours } from './palette.ts';
import { maskedParts } from './prepare.ts';
import { SEEDS } from './seeds.ts';
import { refuseStyle, styleParts } from './style.ts';
import type { IdeogramTools } from './tools.ts';

const STYLE = { hasType: true };

/** What a mask covers, made anew by a prompt; where the mask says background, the background. */
export function inpaint({
  client,
  darkroom,
}: IdeogramTools): VendorOperation<'inpaint'> & VendorOperation<'generate-background'> {
  return {
    heeds: ['seed', 'style', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input) =>
      refuseDrawing(input) ??
      refuseBlankPrompt(input) ??
      SEEDS.refuse(input) ??
      refuseStyle(input.style, STYLE) ??
      refuseColours(input.colours),
    call: async (input, context) =>
      client.make(
        INPAINT_PATH,
        [
          ...(await maskedParts({ darkroom }, input, context)),
          ['prompt', input.prompt],
          ...commonParts(input),
          ...styleParts(input.style, STYLE),
          ...paletteParts(input.colours),
        ],
        context,
      ),
  };
}
