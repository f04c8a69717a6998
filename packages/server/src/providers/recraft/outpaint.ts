import type { ExtendedPicture, PreparedPicture } from '@backlot/engine';
import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { EDITING_FAMILIES, MAX_IMAGES, MIN_SIDE_PX, PICTURE_LIMITS } from './facts.ts';
import { MAKING_FIELDS, makingFault, makingFields } from './making-fields.ts';
import { dataUrl, preparePicture } from './picture-fields.ts';

type Sides = Pick<PreparedPicture, 'widthPx' | 'heightPx'>;

/**
 * A picture beyond its borders. Sizes and zooms are sent as the margins that they come to here: where the vendor would place the
 * picture is not documented to the pixel, and what must stay has to stay where the contract says.
 */
export function outpaint({ client, darkroom }: Desk): VendorOperation<'outpaint'> {
  return {
    heeds: [...MAKING_FIELDS, 'expand', 'size', 'zoomOutPercent'],
    picturesPerCall: MAX_IMAGES,
    refuses: (input, modelName) => makingFault(input, modelName, EDITING_FAMILIES),
    call: async (input, context) => {
      const { signal } = context;
      const extended = await darkroom.extend(input, { signal });
      const picture = await preparePicture(darkroom, input, { signal, exactPx: sentSize(extended) });
      const body = {
        image_url: dataUrl(picture),
        ...makingFields(input, context.model),
        ...expansionOf(extended, picture),
      };
      return client.make({ path: '/images/outpaint', body, seed: input.seed }, context);
    },
  };
}

/**
 * The size to send the picture in: the one that it will have in the result. Larger where the vendor takes no such small one, smaller
 * where it takes no such large one, and never such that the whole becomes too large.
 */
function sentSize({ placed: { widthPx, heightPx }, margins }: ExtendedPicture): Sides {
  const { maxSidePx, maxPixels } = PICTURE_LIMITS;
  const longest = Math.max(margins.left + widthPx + margins.right, margins.top + heightPx + margins.bottom);
  const most = Math.min(maxSidePx / longest, Math.sqrt(maxPixels / (widthPx * heightPx)));
  const scale = Math.min(Math.max(1, MIN_SIDE_PX / Math.min(widthPx, heightPx)), most);
  const scaled = (px: number): number => Math.max(1, Math.floor(px * scale));
  return { widthPx: scaled(widthPx), heightPx: scaled(heightPx) };
}

/** Margins in pixels of the picture as it is sent. */
function expansionOf({ placed, margins }: ExtendedPicture, sent: Sides): object {
  const across = sent.widthPx / placed.widthPx;
  const down = sent.heightPx / placed.heightPx;
  return {
    expand_left: Math.round(margins.left * across),
    expand_right: Math.round(margins.right * across),
    expand_top: Math.round(margins.top * down),
    expand_bottom: Math.round(margins.bottom * down),
  };
}
