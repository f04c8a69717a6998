import type { Principal } from '../auth/principal.ts';
import { decodeDataUrl, isDataUrl } from '../net/data-url.ts';
import type { ResolveImage } from '../runs/gather.ts';
import type { Turns } from '../runs/turns.ts';

/** What a mask is wanted of. */
export interface MaskRequest {
  readonly principal: Pick<Principal, 'teamId'>;
  /** The key of an asset or of a sample, an `http(s)` URL or a `data:` URL. */
  readonly image: string;
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
}

/** The subject of a picture as a grey PNG of its size, 255 = subject. Rejects with `AppError`. */
export type FindSubjectMask = (request: MaskRequest) => Promise<Uint8Array>;

interface FindSubjectMaskDeps {
  readonly resolveImage: ResolveImage;
  readonly subjectMask: (
    picture: Uint8Array,
    options: { readonly field: string; readonly signal: AbortSignal },
  ) => Promise<{ readonly bytes: Uint8Array }>;
  /** How many are worked on at once, and who is next: nobody pays for it, so that it must not crowd out what is paid for. */
  readonly turns: Turns;
  readonly maxBytes: number;
}

const FIELD = 'image';

/** Ties together who is asked for the picture and who finds its subject. */
export function createFindSubjectMask(deps: FindSubjectMaskDeps): FindSubjectMask {
  const { resolveImage, subjectMask, turns, maxBytes } = deps;
  return async ({ principal: { teamId }, image, signal }) => {
    const end = await turns.next({ teamId, isPatient: false, signal });
    try {
      const picture = isDataUrl(image)
        ? decodeDataUrl(image, maxBytes)
        : await resolveImage({ teamId, reference: image, field: FIELD, signal });
      const { bytes } = await subjectMask(picture, { field: FIELD, signal });
      return bytes;
    } finally {
      end();
    }
  };
}
