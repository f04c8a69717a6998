import { effect } from '@preact/signals';
import { createBlobShelf, type BlobShelf } from '../result/picture/blob-shelf.ts';
import { client, requireClient } from '../state/session.ts';

/** The form, the editors and the result ask for the same few pictures. */
const LIMITS = { mostBytes: 128 * 1024 * 1024, mostFiles: 48 };

let shelf: BlobShelf;

// What one key may see, the next one may not.
effect(() => {
  void client.value;
  shelf = createBlobShelf(fetchPicture, LIMITS);
});

/** What the server can be asked to show; a link of somebody else's cannot be looked at from these pages. */
export function isShowable(reference: string): boolean {
  return !/^https?:/i.test(reference);
}

/** The bytes of an asset of the team, of a sample, or of a `data:` URL. Rejects for links to elsewhere. */
export function showPicture(reference: string): Promise<Blob> {
  return shelf.get(reference);
}

async function fetchPicture(reference: string): Promise<Blob> {
  if (!isShowable(reference)) throw new Error('A picture of another server cannot be shown here.');
  const data = /^data:([^;,]+);base64,(.*)$/s.exec(reference);
  if (data !== null) return bytesOf(data[1] ?? '', data[2] ?? '');
  return await requireClient().assets.read(reference);
}

function bytesOf(type: string, base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
}
