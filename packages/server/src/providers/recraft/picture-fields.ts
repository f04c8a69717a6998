import type { Darkroom, PictureLimits, PreparedPicture } from '@backlot/engine';
import { base64Text, type Base64Text } from '../../net/json-body.ts';
import type { ProviderContext } from '../provider.ts';
import { PICTURE_LIMITS } from './facts.ts';

interface PictureWish {
  readonly image: Uint8Array;
  readonly minSidePx?: number | undefined;
}

type Signalled = Pick<ProviderContext, 'signal'>;

/** The picture of a call as it is sent. */
export function preparePicture(
  darkroom: Darkroom,
  { image, minSidePx }: PictureWish,
  { signal, ...limits }: Signalled & Pick<PictureLimits, 'exactPx'>,
): Promise<PreparedPicture> {
  return darkroom.prepare(image, { ...PICTURE_LIMITS, ...limits, minSidePx }, { signal });
}

/** The field of a call's picture. */
export async function pictureField(darkroom: Darkroom, wish: PictureWish, { signal }: Signalled): Promise<object> {
  return { image_url: dataUrl(await preparePicture(darkroom, wish, { signal })) };
}

/** The fields of a call's picture and of its mask: white changes, black stays, nothing between. */
export async function maskedFields(
  darkroom: Darkroom,
  wish: PictureWish & { readonly mask: Uint8Array },
  { signal }: Signalled,
): Promise<object> {
  const picture = await preparePicture(darkroom, wish, { signal });
  const order = { polarity: 'white', sizePx: picture, of: wish.image, signal } as const;
  const mask = await darkroom.prepareMask(wish.mask, order);
  return { image_url: dataUrl(picture), mask_url: dataUrl(mask) };
}

/** A picture in place of its address. */
export function dataUrl({ bytes, mediaType }: Pick<PreparedPicture, 'bytes' | 'mediaType'>): Base64Text {
  return base64Text(bytes, `data:${mediaType};base64,`);
}
