import type { PictureLimits } from '@backlot/engine';
import { prepareAt, type PreparedAt } from '../prepare-at.ts';
import type { Desk } from './desk.ts';
import { editSize } from './sizes.ts';
import { inBase64, type OrderBody } from './order.ts';
import { TITLE } from './title.ts';

/** It drops transparency as it is, so that pictures are laid on white before. */
const LIMITS = { formats: ['png', 'jpeg'], isOpaque: true } as const satisfies PictureLimits;

interface PictureInput {
  readonly image: Uint8Array;
  readonly minSidePx?: number | undefined;
}

interface MaskedOrder extends Pick<PreparedAt, 'warnings' | 'picture'> {
  readonly fields: Required<Pick<OrderBody, 'init_image' | 'mask_image' | 'strength'>>;
}

/** What a mask covers owes nothing to what was there. */
const WHOLLY_NEW = 1;

/** A picture at the size that the model edits it in. */
export function pictureFor(
  { darkroom, sidePx }: Pick<Desk, 'darkroom' | 'sidePx'>,
  input: PictureInput,
  { signal }: { readonly signal: AbortSignal },
): Promise<PreparedAt> {
  const sizeFor = (own: PreparedAt['own']) => editSize(own, sidePx);
  return prepareAt(darkroom, input, { title: TITLE, limits: LIMITS, sizeFor, signal });
}

/** A picture and its mask, white where it is made anew, as fields of an order. */
export async function maskedFor(
  desk: Pick<Desk, 'darkroom' | 'sidePx'>,
  input: PictureInput & { readonly mask: Uint8Array },
  { signal }: { readonly signal: AbortSignal },
): Promise<MaskedOrder> {
  const { picture, warnings } = await pictureFor(desk, input, { signal });
  const { widthPx, heightPx } = picture;
  const order = { polarity: 'white', sizePx: { widthPx, heightPx }, of: input.image, signal } as const;
  const mask = await desk.darkroom.prepareMask(input.mask, order);
  return {
    picture,
    warnings,
    fields: { init_image: inBase64(picture), mask_image: inBase64(mask), strength: WHOLLY_NEW },
  };
}
