import type { SpendingContext } from '../../net/vendor-http.ts';
import type { VendorResult } from '../vendor.ts';
import { spent } from '../vendor-answer.ts';
import type { ComfyClient } from './client.ts';
import type { Address } from './job.ts';
import { TITLE } from './title.ts';

const TRIES = 3;

/** Fetches what was made; what cannot be fetched is left out, with a warning. Rejects with `spent` if nothing can be. */
export async function collect(
  client: Pick<ComfyClient, 'view'>,
  addresses: readonly Address[],
  seed: number | null,
  context: SpendingContext,
): Promise<Pick<VendorResult, 'images' | 'warnings'>> {
  if (addresses.length === 0) throw spent(TITLE, 'made no picture');
  const viewed = await Promise.allSettled(addresses.map((address) => viewAgain(client, address, context)));
  context.signal.throwIfAborted();
  // A batch is drawn from one seed: by it alone, only the first of its pictures can be made again.
  const images = viewed.flatMap((each, index) =>
    each.status === 'fulfilled' ? [{ bytes: each.value, seed: index === 0 ? seed : null }] : [],
  );
  const lost = viewed.find((each) => each.status === 'rejected');
  if (images.length === 0) throw spent(TITLE, 'made what cannot be fetched', lost?.reason);
  const count = viewed.length - images.length;
  const message = `${count} of ${viewed.length} pictures of ${TITLE} were made but could not be fetched.`;
  return { images, warnings: count > 0 ? [{ code: 'picture-lost', message }] : [] };
}

async function viewAgain(
  client: Pick<ComfyClient, 'view'>,
  address: Address,
  context: SpendingContext,
): Promise<Uint8Array> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await client.view(address, context);
    } catch (error) {
      if (left === 0 || context.signal.aborted) throw error;
    }
  }
}
