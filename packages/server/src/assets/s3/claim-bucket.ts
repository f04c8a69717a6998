import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.ts';
import { reasonOf, S3Refusal } from './refusal.ts';

/** Says whose bucket it is. Not a key of a file. */
const OWNER_KEY = 'owner.txt';
const PATIENCE_MS = 20_000;
const PRECONDITION_FAILED = 412;

/**
 * Makes sure that a bucket can be used: it can be read and written to, it never lets one file take the place of another, and it
 * belongs to our database (another one's sweeping would remove our files). Rejects with a sentence for the operator.
 */
export async function claimBucket(bucket: Bucket, databaseId: string): Promise<void> {
  try {
    const owner =
      (await readOwner(bucket)) ?? ((await claim(bucket, databaseId)) ? databaseId : await readOwner(bucket));
    if (owner !== databaseId)
      throw new Unusable('it holds the files of another database; set S3_PREFIX to a folder of its own');
    if (await claim(bucket, databaseId)) throw new Unusable(OVERWRITES);
  } catch (error) {
    const isUnknown = error instanceof S3Refusal && error.word === 'NotImplemented';
    const reason = isUnknown ? OVERWRITES : reasonOf(error);
    throw new Error(`The bucket ${bucket.name} cannot be used: ${reason}.`, { cause: error });
  }
}

const OVERWRITES =
  'its store ignores If-None-Match, so that two servers could overwrite each other; Amazon S3, Ceph, MinIO and Cloudflare R2 heed it';

class Unusable extends Error {}

async function readOwner({ ask, at }: Bucket): Promise<string | undefined> {
  try {
    return await ask(
      async (client) => {
        const { Body } = await client.send(new GetObjectCommand(at(OWNER_KEY)));
        const text = await Body?.transformToString();
        return text?.trim();
      },
      { patienceMs: PATIENCE_MS },
    );
  } catch (error) {
    if (error instanceof S3Refusal && error.word === 'NoSuchKey') return undefined;
    throw error;
  }
}

/** Whether the claim was written; not if there is one. */
async function claim({ ask, at }: Bucket, databaseId: string): Promise<boolean> {
  const command = { ...at(OWNER_KEY), Body: databaseId, ContentType: 'text/plain', IfNoneMatch: '*' };
  try {
    await ask((client) => client.send(new PutObjectCommand(command)), { patienceMs: PATIENCE_MS });
    return true;
  } catch (error) {
    if (error instanceof S3Refusal && error.status === PRECONDITION_FAILED) return false;
    throw error;
  }
}
