import { join } from 'node:path';
import { z } from 'zod';
import type { S3Bucket } from '../s3-settings.ts';
import type { AssetFiles } from './asset-files.ts';
import { createFsAssetFiles } from './fs.ts';
import { createS3AssetFiles } from './s3.ts';
import { randomUUID } from 'node:crypto';

interface FilesOptions {
  /** For files, or for what has no key yet. */
  readonly folder: string;
  /** `undefined`: they lie in the folder. */
  readonly s3: S3Bucket | undefined;
  /** The value that all servers share under a name, the proposed one if there was none. */
  readonly share: (name: string, propose: () => Promise<unknown>) => Promise<unknown>;
}

/** The store of the files that the settings name. Rejects with a sentence for the operator if it cannot be used. */
export async function openAssetFiles({ folder, s3, share }: FilesOptions): Promise<AssetFiles> {
  if (s3 === undefined) return createFsAssetFiles(folder);
  const databaseId = z.uuid().parse(await share('database-id', async () => randomUUID()));
  return createS3AssetFiles({ bucket: s3, stagingFolder: join(folder, 'staged'), databaseId });
}
