import type { FormParts } from '../../net/vendor-http.ts';
import { picturePart } from '../picture-part.ts';
import { prepareAt, type PreparedAt } from '../prepare-at.ts';
import type { Desk } from './desk.ts';
import { editSize, sizeWord } from './sizes.ts';
import type { SidesPx } from '../working-size.ts';

interface Common {
  readonly count: number;
  /** The model chooses without it. */
  readonly size?: SidesPx | undefined;
}

/** What every request says; the quality too, as the price depends on it. */
export function commonFields(
  { model, rules, quality }: Pick<Desk, 'model' | 'rules' | 'quality'>,
  { count, size }: Common,
): Readonly<Record<string, string | number>> {
  return {
    model,
    n: count,
    ...(size !== undefined && { size: sizeWord(size) }),
    ...(rules.takesQuality && { quality }),
    ...(rules.takesResponseFormat && { response_format: 'b64_json' }),
  };
}

interface Pictures {
  readonly image: Uint8Array;
  readonly mask?: Uint8Array;
  readonly minSidePx?: number | undefined;
}

/** A picture to be edited and its mask, as parts of a form, with the size that the result is asked for. */
export interface EditParts extends Pick<PreparedAt, 'warnings'> {
  readonly parts: FormParts;
  readonly size: SidesPx;
}

/** Brings a picture and its mask to a size that the model makes. */
export async function editParts(
  { darkroom, rules, title }: Pick<Desk, 'darkroom' | 'rules' | 'title'>,
  { mask, ...input }: Pictures,
  { signal }: { readonly signal: AbortSignal },
): Promise<EditParts> {
  const sizeFor = (own: SidesPx) => editSize(own, rules.sizes);
  const { picture, warnings } = await prepareAt(darkroom, input, { title, limits: rules.pictures, sizeFor, signal });
  const size = { widthPx: picture.widthPx, heightPx: picture.heightPx };
  const image = picturePart('image', picture);
  if (mask === undefined) return { parts: [image], size, warnings };
  // Clear where it is edited, as documented, and white there too for servers that read masks as grey pictures.
  const order = { sizePx: size, of: input.image, signal };
  const white = await darkroom.prepareMask(mask, { ...order, polarity: 'white' });
  const clear = await darkroom.prepareMask(mask, { ...order, polarity: 'transparent', over: white.bytes });
  return { parts: [image, picturePart('mask', clear)], size, warnings };
}
