import type { Send } from './http.ts';

/** Masks that the server can tell. */
export interface Masks {
  /** The subject of a picture (a key, an URL or a `data:` URL): a grey PNG as large as the picture, 255 on the subject. Free. */
  readonly subject: (request: { readonly image: string }, options?: { readonly signal?: AbortSignal }) => Promise<Blob>;
}

/** See {@link Masks}. */
export function createMasks(send: Send): Masks {
  return {
    subject: async (request, { signal } = {}) =>
      await (await send({ method: 'POST', path: '/masks/subject', json: request, signal })).blob(),
  };
}
