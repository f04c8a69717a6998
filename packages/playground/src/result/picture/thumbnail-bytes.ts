import { effect } from '@preact/signals';
import { client, requireClient } from '../../state/session.ts';
import { createBlobShelf, type BlobShelf } from './blob-shelf.ts';

/** Some hundred rows of a history; a thumbnail is some 10 kB. */
const LIMITS = { mostBytes: 16 * 2 ** 20, mostFiles: 600 };

let thumbnails: BlobShelf;

// What one key may see is not the next one's.
effect(() => {
  void client.value;
  thumbnails = createBlobShelf(async (path) => await (await requireClient().send({ path })).blob(), LIMITS);
});

/** The bytes of a thumbnail, by its path on the server. */
export async function thumbnailBytes(path: string): Promise<Blob> {
  return await thumbnails.get(path);
}
