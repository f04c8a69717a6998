import type { PictureLimits } from '@backlot/engine';
import type { FormParts } from '../../net/vendor-http.ts';
import { picturePart } from '../picture-part.ts';
import type { ClipdropTools } from './tools.ts';

interface MaskedInput {
  readonly image: Uint8Array;
  readonly mask: Uint8Array;
  readonly minSidePx?: number | undefined;
}

/** A picture and its mask, as parts of a form: white is changed, and nothing is between black and white. */
export async function maskedParts(
  { darkroom }: Pick<ClipdropTools, 'darkroom'>,
  { image, mask, minSidePx }: MaskedInput,
  { limits, signal }: { readonly limits: PictureLimits; readonly signal: AbortSignal },
): Promise<FormParts> {
  const picture = await darkroom.prepare(image, { ...limits, minSidePx }, { signal });
  const sizePx = { widthPx: picture.widthPx, heightPx: picture.heightPx };
  const prepared = await darkroom.prepareMask(mask, { polarity: 'white', sizePx, of: image, signal });
  return [picturePart('image_file', picture), picturePart('mask_file', prepared)];
}
