import type { ExtendedPicture } from '@backlot/engine';
import { picturePart } from '../picture-part.ts';
import type { VendorOperation } from '../vendor.ts';
import { INPAINT_PATH, MAX_IMAGES } from './facts.ts';
import { withMadeUpPrompt } from './made-up-prompt.ts';
import { making } from './making.ts';
import { maskedParts, preparePicture } from './prepare.ts';
import { resolutionOf } from './resolutions.ts';
import { namesType } from './style.ts';
import type { IdeogramTools } from './tools.ts';

const PROMPT = 'The same scene, continued seamlessly beyond its borders.';

const reframing = making({ hasStyleType: false });
const inpainting = making({ hasStyleType: true });

/**
 * A picture extended. Reframe does it where it can: in sizes of its list, without a prompt or a style type, and only where the picture
 * reaches from border to border, as it may scale a smaller one up. All else is an inpaint of the margins.
 */
export function outpaint(tools: IdeogramTools): VendorOperation<'outpaint'> {
  const { client, darkroom } = tools;
  return {
    heeds: ['expand', 'size', 'zoomOutPercent', 'seed', 'style', 'colours'],
    picturesPerCall: MAX_IMAGES,
    refuses: inpainting.refuse,
    call: async (input, context) => {
      const extended = await darkroom.extend(input, context);
      const hasPrompt = input.prompt.trim() !== '';
      const resolution = hasPrompt || namesType(input.style) ? undefined : reframeResolution(extended);
      if (resolution !== undefined) {
        const { widthPx, heightPx } = extended.placed;
        const placed = { image: input.image, exactPx: { widthPx, heightPx } };
        const image = picturePart('image', await preparePicture(tools, placed, context));
        const form = [image, ['resolution', resolution], ...reframing.parts(input)] as const;
        return client.make('/v1/ideogram-v3/reframe', form, context);
      }
      const canvas = { image: extended.picture.bytes, mask: extended.mask.bytes };
      const masked = await maskedParts(tools, canvas, context);
      const form = [...masked, ['prompt', hasPrompt ? input.prompt : PROMPT], ...inpainting.parts(input)] as const;
      const result = await client.make(INPAINT_PATH, form, context);
      return hasPrompt ? result : withMadeUpPrompt(result, PROMPT);
    },
  };
}

/** The `resolution` that reframe is to be asked for, if it can be relied on to leave the picture where it stands. */
function reframeResolution({ placed, margins }: ExtendedPicture): string | undefined {
  const across = margins.left + margins.right;
  const down = margins.top + margins.bottom;
  if (across > 0 === down > 0 || !isCentred(margins)) return undefined;
  return resolutionOf({ width: placed.widthPx + across, height: placed.heightPx + down });
}

/** Up to the pixel that is left over when an odd margin is halved. */
function isCentred({ left, right, top, bottom }: ExtendedPicture['margins']): boolean {
  return Math.abs(left - right) <= 1 && Math.abs(top - bottom) <= 1;
}
