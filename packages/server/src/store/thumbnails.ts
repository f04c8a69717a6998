import type { Asset } from '../assets/asset.ts';
import type { Database } from './database.ts';

/** The key of the small picture that shows a picture, if it was made. */
export async function findThumbnail(database: Database, ofKey: string): Promise<string | undefined> {
  const found = await database.selectFrom('assets').select('key').where('thumbnailOf', '=', ofKey).executeTakeFirst();
  return found?.key;
}

/**
 * Makes a stored file known as the small picture that shows another; false if there is one already, or if the other was deleted
 * meanwhile: then the file is nobody's.
 */
export async function insertThumbnail(database: Database, asset: Asset, ofKey: string): Promise<boolean> {
  return await database.transaction().execute(async (transaction) => {
    const shown = await transaction
      .selectFrom('assets')
      .select('key')
      .where('key', '=', ofKey)
      .forKeyShare()
      .executeTakeFirst();
    if (shown === undefined) return false;
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('assets')
      .values({ ...asset, kind: 'thumbnail', thumbnailOf: ofKey })
      .onConflict((conflict) => conflict.column('thumbnailOf').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
}
