import type { Asset } from '../assets/asset.ts';
import type { Database } from './database.ts';

const ASSET_COLUMNS = [
  'key',
  'teamId',
  'userId',
  'kind',
  'originalName',
  'mediaType',
  'sizeBytes',
  'sha256',
  'createdAt',
] as const;

/** Makes a stored file known. The file must be on disk for good before this. */
export async function insertAsset(
  database: Database,
  asset: Asset,
  { isCarried }: { readonly isCarried: boolean } = { isCarried: false },
): Promise<void> {
  await database
    .insertInto('assets')
    .values({ ...asset, isCarried })
    .execute();
}

/** A picture of a team; another team's is as unknown as one that never was, and as one that was deleted. */
export async function findAsset(database: Database, teamId: string, key: string): Promise<Asset | undefined> {
  return await database
    .selectFrom('assets')
    .select(ASSET_COLUMNS)
    .where('key', '=', key)
    .where('teamId', '=', teamId)
    .where('kind', '<>', 'thumbnail')
    .$narrowType<Pick<Asset, 'kind'>>()
    .executeTakeFirst();
}

/** The key of a picture that a team has uploaded before, by the hex SHA-256 of its bytes. */
export async function findUploadKey(database: Database, teamId: string, sha256: string): Promise<string | undefined> {
  const found = await database
    .selectFrom('assets')
    .select('key')
    .where('teamId', '=', teamId)
    .where('sha256', '=', sha256)
    .where('kind', '=', 'upload')
    .orderBy('createdAt')
    .executeTakeFirst();
  return found?.key;
}

/** Which of these keys the database knows: a stored file without a row is an orphan. */
export async function listAssetKeys(database: Database, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await database.selectFrom('assets').select('key').where('key', 'in', keys).execute();
  return new Set(rows.map(({ key }) => key));
}

/** Whether a stored file is one that may be read: it has not been deleted. */
export async function isKnownFile(database: Database, key: string): Promise<boolean> {
  return (await listAssetKeys(database, [key])).has(key);
}
