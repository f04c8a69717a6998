import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import { MAX_PICTURES, type Desk } from './desk.ts';
import { inBase64, orderBody } from './order.ts';
import { prepareAt } from '../prepare-at.ts';
import { editSize } from './sizes.ts';
import { TITLE } from './title.ts';
import type { SidesPx } from '../working-size.ts';

/** Enough for a composition of its own, little enough for the same concept. */
const STRENGTH = 0.65;

/**
 * A picture laid out anew: placed in the middle of the new size, its edges continued, and all of it made anew without words. The
 * seed decides what differs.
 */
export function variate(desk: Desk): VendorOperation<'variate'> {
  return {
    heeds: ['size', 'seed'],
    picturesPerCall: MAX_PICTURES,
    refuses: refuseDrawing,
    call: async (input, context) => {
      const { darkroom, sidePx, client } = desk;
      const asked = { widthPx: input.size.width, heightPx: input.size.height };
      const size = editSize(asked, sidePx);
      const { signal } = context;
      const limits = { formats: ['png'], isOpaque: true } as const;
      const sizeFor = (own: SidesPx) => fitted(own, size);
      const { picture } = await prepareAt(darkroom, input, { title: TITLE, limits, sizeFor, signal });
      const isWhole = picture.widthPx === size.widthPx && picture.heightPx === size.heightPx;
      const laidOut = isWhole ? picture : (await darkroom.extend(onCanvas(picture, size, input.seed), context)).picture;
      const body = {
        ...orderBody({ prompt: '', seed: input.seed, count: input.count, size }),
        init_image: inBase64(laidOut),
        strength: STRENGTH,
      };
      return client.make({ body, warnings: [] }, context);
    },
  };
}

/** As large as it fits into a size; the whole of it where only rounding is between. */
function fitted(own: SidesPx, size: SidesPx): SidesPx {
  const scale = Math.min(size.widthPx / own.widthPx, size.heightPx / own.heightPx);
  const widthPx = Math.max(1, Math.round(own.widthPx * scale));
  const heightPx = Math.max(1, Math.round(own.heightPx * scale));
  return { widthPx, heightPx };
}

function onCanvas({ bytes }: { readonly bytes: Uint8Array }, { widthPx, heightPx }: SidesPx, seed: number) {
  return { image: bytes, prompt: '', size: { width: widthPx, height: heightPx }, count: 1, seed };
}
