import type { Darkroom, PictureLimits, PreparedPicture } from '@backlot/engine';
import type { FormParts } from '../../net/vendor-http.ts';
import { picturePart } from '../picture-part.ts';
import type { IdeogramTools } from './tools.ts';

/** Of one picture, and of all style references together: 10 MB, the strictest that the documents have said, taken as the smaller of what it may mean. */
const MAX_BYTES = 10_000_000;
/** What pictures may be. */
export const LIMITS = { formats: ['jpeg', 'png', 'webp'], maxBytes: MAX_BYTES } as const satisfies PictureLimits;

interface Options {
  readonly signal: AbortSignal;
}

/** A picture as Ideogram takes it. */
export function preparePicture(
  { darkroom }: Pick<IdeogramTools, 'darkroom'>,
  { image, minSidePx, exactPx }: { readonly image: Uint8Array } & Pick<PictureLimits, 'minSidePx' | 'exactPx'>,
  { signal }: Options,
): Promise<PreparedPicture> {
  return darkroom.prepare(image, { ...LIMITS, minSidePx, exactPx }, { signal });
}

/** A picture and its mask, as parts of a form: black is edited, and nothing is between black and white. */
export async function maskedParts(
  tools: Pick<IdeogramTools, 'darkroom'>,
  input: { readonly image: Uint8Array; readonly mask: Uint8Array; readonly minSidePx?: number | undefined },
  { signal }: Options,
): Promise<FormParts> {
  const picture = await preparePicture(tools, input, { signal });
  const { widthPx, heightPx } = picture;
  const order = { polarity: 'black', sizePx: { widthPx, heightPx }, of: input.image } as const;
  const mask = await tools.darkroom.prepareMask(input.mask, { ...order, signal });
  return [picturePart('image', picture), picturePart('mask', mask)];
}

/** Style references as parts of a form, smaller where together they would weigh too much. */
export async function referenceParts(
  { darkroom }: Pick<IdeogramTools, 'darkroom'>,
  references: readonly Uint8Array[] | undefined,
  { signal }: Options,
): Promise<FormParts> {
  const pictures = references ?? [];
  const prepared = await prepareAll(darkroom, pictures, { maxBytes: MAX_BYTES, signal });
  const total = prepared.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const maxBytes = Math.floor(MAX_BYTES / pictures.length);
  const fitting = total <= MAX_BYTES ? prepared : await prepareAll(darkroom, pictures, { maxBytes, signal });
  return fitting.map((picture) => picturePart('style_reference_images', picture));
}

function prepareAll(
  darkroom: Darkroom,
  pictures: readonly Uint8Array[],
  { maxBytes, signal }: Options & { readonly maxBytes: number },
): Promise<PreparedPicture[]> {
  const options = { field: 'styleReferences', signal };
  return Promise.all(pictures.map((picture) => darkroom.prepare(picture, { ...LIMITS, maxBytes }, options)));
}
