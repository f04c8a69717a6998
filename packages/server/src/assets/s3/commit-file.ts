import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { mediaTypeOf } from '../key.ts';
import type { ReceivedFile } from '../stage-file.ts';
import type { Bucket } from './bucket.ts';
import { S3Refusal } from './refusal.ts';

const PRECONDITION_FAILED = 412;
const NOT_FOUND = 404;

/**
 * Writes a file under a key that nobody has; false if somebody has it. Nobody knows of a write that got no answer whether it was done,
 * so every write carries a mark: the key is ours if what lies there has it.
 */
export async function commitFile(
  { ask, at }: Bucket,
  { path, md5, sizeBytes }: ReceivedFile,
  { key, patienceMs }: { readonly key: string; readonly patienceMs: number },
): Promise<boolean> {
  const mark = randomUUID();
  const command = {
    ...at(key),
    ContentLength: sizeBytes,
    ContentMD5: Buffer.from(md5, 'hex').toString('base64'),
    ContentType: mediaTypeOf(key),
    IfNoneMatch: '*',
    Metadata: { mark },
  };
  try {
    await ask(
      async (client) => {
        const Body = createReadStream(path);
        try {
          await client.send(new PutObjectCommand({ ...command, Body }));
        } finally {
          Body.destroy();
        }
      },
      { patienceMs },
    );
    return true;
  } catch (error) {
    if (!(error instanceof S3Refusal && error.status === PRECONDITION_FAILED)) throw error;
  }
  try {
    const found = await ask((client) => client.send(new HeadObjectCommand(at(key))), { patienceMs });
    return found.Metadata?.['mark'] === mark;
  } catch (error) {
    // It was somebody's and was removed meanwhile.
    if (error instanceof S3Refusal && error.status === NOT_FOUND) return false;
    throw error;
  }
}
