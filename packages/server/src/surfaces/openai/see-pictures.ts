import { AppError, type SeenPictures } from '@backlot/contract';
import type { CarriedPictures } from '../../assets/carried-pictures.ts';
import { MAX_UPLOAD_BYTES } from '../../assets/receive-upload.ts';
import { decodeDataUrl, isDataUrl } from '../../net/data-url.ts';
import { FaultError } from '../shared/endpoints/errors.ts';
import type { OpenAiDependencies } from './dependencies.ts';

/** Whose pictures, named by which fields. */
interface Asked {
  readonly teamId: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Those that came with the request; what is found out is put beside them. */
  readonly carried: CarriedPictures;
  readonly signal: AbortSignal;
}

/** What was found out about the pictures of a request, and its fields with what came of them. */
interface Seen {
  readonly seen: SeenPictures;
  /** With a mask as it is used, with references of carried pictures in place of URLs, and without those that are left out. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a picture that is left out is echoed as: its bytes would make a record of megabytes. */
const LEFT_OUT = '(a picture)';

/**
 * Looks at the picture and at the mask of a request: what is transparent in the mask, or, if there is none, in the picture, may
 * change. A mask without transparency is taken as one of black and white. Rejects with what is wrong with either.
 */
export async function seePictures({ pictures }: Pick<OpenAiDependencies, 'pictures'>, asked: Asked): Promise<Seen> {
  const { fields } = asked;
  const [first, ...others] = [fields['image']].flat().map(referenceOf);
  const image = await load(pictures, asked, { field: 'image', reference: first });
  const { widthPx, heightPx } = await pictures.inspect(image.bytes, 'image');
  const mask =
    fields['mask'] === undefined
      ? undefined
      : await load(pictures, asked, { field: 'mask', reference: referenceOf(fields['mask']) });
  const alpha = await pictures.maskFromAlpha((mask ?? image).bytes, mask === undefined ? 'image' : 'mask');
  const used = alpha === undefined ? mask?.reference : await asked.carried.take([alpha]);
  return {
    seen: { widthPx, heightPx, ...(used !== undefined && { mask: used }) },
    fields: {
      ...fields,
      image: others.length === 0 ? image.reference : [image.reference, ...others.map(() => LEFT_OUT)],
      ...(mask !== undefined && { mask: used }),
    },
  };
}

/** A picture may be named by a text, or as `{"image_url": …}`. */
function referenceOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, 'image_url') : value;
}

interface Loaded {
  readonly reference: string;
  readonly bytes: Uint8Array;
}

async function load(
  pictures: OpenAiDependencies['pictures'],
  { teamId, carried, signal }: Asked,
  { field, reference }: { readonly field: string; readonly reference: unknown },
): Promise<Loaded> {
  if (typeof reference !== 'string' || reference === '') {
    throw new FaultError({ field, message: `${field} is required`, code: 'invalid_request_parameter' });
  }
  const staged = carried.find(reference);
  if (staged !== undefined) return { reference, bytes: await staged.read() };
  if (isDataUrl(reference)) return { reference, bytes: decoded(reference, field) };
  const bytes = await pictures.read({ teamId, reference, field, signal });
  // What lies behind a URL may be another picture the next time.
  return { reference: /^https?:/i.test(reference) ? await carried.take([bytes]) : reference, bytes };
}

function decoded(reference: string, field: string): Uint8Array {
  try {
    return decodeDataUrl(reference, MAX_UPLOAD_BYTES);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message } = error;
    throw new AppError(code, message, { cause: error, issues: [{ field, message }] });
  }
}
