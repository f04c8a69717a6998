import { checkPicture } from './decode.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** What a store needs to know of an uploaded picture. */
export interface UploadFacts {
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Looks at the header of a picture and checks it against the limits. Throws what `decodeImage` throws for a bad one, naming `field`. */
export async function inspectUpload(bytes: Uint8Array, field = 'asset'): Promise<UploadFacts> {
  const { format, widthPx, heightPx } = await checkPicture(bytes, DEFAULT_LIMITS, field);
  return { mediaType: MEDIA_TYPES[format], widthPx, heightPx };
}
