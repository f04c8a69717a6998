import { AppError } from '@backlot/contract';

/** A picture that an answer holds in itself, or names by its address. */
export async function readEmbedded(
  { b64_json, url }: { readonly b64_json?: string | null | undefined; readonly url?: string | null | undefined },
  { title, fetchUrl }: { readonly title: string; readonly fetchUrl: (url: string) => Promise<Uint8Array> },
): Promise<Uint8Array> {
  if (b64_json) return Buffer.from(b64_json, 'base64');
  if (url) return fetchUrl(url);
  throw new AppError('provider.malformed', `${title} named a picture without its bytes.`);
}
