import type { Deletion } from '../history/deletion.ts';
import type { StoreTransaction } from './database.ts';

/** Makes stored files unknown, and the small pictures that show them; returns the files that are to be removed after the commit. */
export async function removeAssets(transaction: StoreTransaction, keys: readonly string[]): Promise<Deletion['files']> {
  if (keys.length === 0) return [];
  const thumbnails = await transaction
    .deleteFrom('assets')
    .where('thumbnailOf', 'in', keys)
    .returning(['key', 'sha256', 'sizeBytes'])
    .execute();
  const files = await transaction
    .deleteFrom('assets')
    .where('key', 'in', keys)
    .returning(['key', 'sha256', 'sizeBytes'])
    .execute();
  return [...files, ...thumbnails];
}
