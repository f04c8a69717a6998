import { createHash } from 'node:crypto';
import { carriedReference } from '../../../assets/carried-pictures.ts';
import { MAX_UPLOAD_BYTES } from '../../../assets/receive-upload.ts';
import { decodeDataUrl, isDataUrl } from '../../../net/data-url.ts';

/** The fields of a request with every `data:` URL as the reference that its bytes have in a form: both ask for the same. */
export function digestPictures(value: unknown): unknown {
  if (typeof value === 'string') return isDataUrl(value) ? digestOf(value) : value;
  if (Array.isArray(value)) return value.map(digestPictures);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, digestPictures(child)]));
}

/** What is no picture is left as it is: it will be refused. */
function digestOf(text: string): string {
  try {
    return carriedReference(createHash('sha256').update(decodeDataUrl(text, MAX_UPLOAD_BYTES)).digest('hex'));
  } catch {
    return text;
  }
}
