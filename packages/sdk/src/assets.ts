import type { Send } from './http.ts';
import { segment, type JsonOf } from './json.ts';
import type { OnProgress } from './upload-progress.ts';
import type { AssetAnswer } from './types.gen.ts';

/** How a file is uploaded. */
export interface UploadOptions {
  /** What it is called; the name of the file by default. */
  readonly name?: string | undefined;
  /** Told how much was sent, 0..1: in browsers. */
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The team's files. */
export interface Assets {
  /** Uploads a picture; `asset.key` of the answer is what requests name it by. */
  readonly upload: (file: Blob, options?: UploadOptions) => Promise<AssetAnswer>;
  /** The bytes of a file of the team's own, or of a sample, by its key. */
  readonly read: (key: string, options?: { readonly signal?: AbortSignal | undefined }) => Promise<Blob>;
}

/** See {@link Assets}. */
export function createAssets(send: Send, json: JsonOf): Assets {
  return {
    upload: (file, { name, onProgress, signal } = {}) => {
      const form = new FormData();
      form.append('asset', file, name ?? ('name' in file && typeof file.name === 'string' ? file.name : 'picture'));
      return json<AssetAnswer>({ method: 'POST', path: '/api/assets', form, onProgress, signal });
    },
    read: async (key, { signal } = {}) => {
      const path = `/account/assets/${key.split('/').map(segment).join('/')}`;
      return await (await send({ path, signal })).blob();
    },
  };
}
