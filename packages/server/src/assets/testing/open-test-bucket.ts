import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '../../secret.ts';
import type { AssetFiles } from '../asset-files.ts';
import { createS3AssetFiles } from '../s3.ts';

interface TestBucketOptions {
  readonly endpoint: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly databaseId?: string;
  readonly patience?: Parameters<typeof createS3AssetFiles>[0]['patience'];
}

/** The files of a bucket, with a staging folder that `removeFolder` removes. */
export async function openTestBucket({
  endpoint,
  bucket,
  prefix,
  accessKeyId = 'testkey',
  secretAccessKey = 'testsecret',
  databaseId = 'a database',
  patience = {},
}: TestBucketOptions): Promise<{
  readonly files: AssetFiles;
  readonly stagingFolder: string;
  readonly removeFolder: () => Promise<void>;
}> {
  const stagingFolder = await mkdtemp(join(tmpdir(), 'backlot-staged-'));
  const settings = {
    bucket,
    endpoint,
    prefix,
    region: 'us-east-1',
    accessKeyId: new Secret(accessKeyId),
    secretAccessKey: new Secret(secretAccessKey),
    forcePathStyle: true,
  };
  const removeFolder = () => rm(stagingFolder, { recursive: true, force: true });
  try {
    const files = await createS3AssetFiles({ bucket: settings, stagingFolder, databaseId, patience });
    return { files, stagingFolder, removeFolder };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}
