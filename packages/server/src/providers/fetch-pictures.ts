import { spent } from './vendor-answer.ts';

interface Fetching<Item> {
  /** As people call the vendor. */
  readonly title: string;
  /** Of the warning about what could not be fetched. */
  readonly warningCode: 'picture-lost' | 'picture-unreachable';
  /** Pictures that were made, where that is more than there are to fetch. */
  readonly made?: number;
  readonly fetch: (item: Item) => Promise<Uint8Array>;
}

/** What of an answer could be fetched, in order, each with what the vendor said of it. */
export interface FetchedPictures<Item> {
  readonly pictures: readonly { readonly item: Item; readonly bytes: Uint8Array }[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** Fetches the pictures of an answer at once, as addresses expire; some that cannot be fetched are left out. Rejects with `spent` when there is not one. */
export async function fetchPictures<Item>(
  items: readonly Item[],
  { title, warningCode, made = items.length, fetch }: Fetching<Item>,
): Promise<FetchedPictures<Item>> {
  if (items.length === 0) throw spent(title, 'answered without a picture');
  const fetched = await Promise.allSettled(items.map(async (item) => ({ item, bytes: await fetch(item) })));
  const pictures = fetched.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const reason: unknown = fetched.find((each) => each.status === 'rejected')?.reason;
  if (pictures.length === 0) throw spent(title, 'made what cannot be fetched', reason);
  const lost = items.length - pictures.length;
  const message = `${lost} of ${made} pictures of ${title} were made but could not be fetched.`;
  return { pictures, warnings: lost > 0 ? [{ code: warningCode, message }] : [] };
}
