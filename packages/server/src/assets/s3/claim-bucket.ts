import { randomUUID } from 'node:crypto';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Bucket } from './bucket.ts';
import { reasonOf, S3Refusal } from './refusal.ts';

/** Says whose bucket it is. Not a key of a file. */
const OWNER_KEY = 'owner.txt';
const PATIENCE_MS = 20_000;
/** As many as make a race likely to be seen. */
const RACERS = 8;
const PRECONDITION_FAILED = 412;

/**
 * Makes sure that a bucket can be used: it can be read and written to, it never lets one file take the place of another, and it
 * belongs to our database (another one's sweeping would remove our files). Rejects with a sentence for the operator.
 */
export async function claimBucket(bucket: Bucket, databaseId: string): Promise<void> {
  try {
    const owner =
      (await readOwner(bucket)) ??
      ((await writeNew(bucket, OWNER_KEY, databaseId)) ? databaseId : await readOwner(bucket));
    if (owner !== databaseId)
      throw new Unusable('it holds the files of another database; set S3_PREFIX to a folder of its own');
    if (await letsManyWin(bucket)) throw new Unusable(OVERWRITES);
  } catch (error) {
    const isUnknown = error instanceof S3Refusal && error.word === 'NotImplemented';
    const reason = isUnknown ? OVERWRITES : reasonOf(error);
    throw new Error(`The bucket ${bucket.name} cannot be used: ${reason}.`, { cause: error });
  }
}

const OVERWRITES =
  'its store does not always heed If-None-Match, so that two servers could overwrite each other; use another store or a newer version';

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

/** Whether several may write under one key at the same moment: stores that look before they write let them. */
async function letsManyWin(bucket: Bucket): Promise<boolean> {
  const key = `race-${randomUUID()}.txt`;
  const racers = Array.from({ length: RACERS }, (_, index) => writeNew(bucket, key, String(index)));
  const outcomes = await Promise.all(racers);
  const remove = new DeleteObjectCommand(bucket.at(key));
  await bucket.ask((client) => client.send(remove), { patienceMs: PATIENCE_MS });
  return outcomes.filter(Boolean).length > 1;
}

/** Whether an object was written; not if there is one. */
async function writeNew({ ask, at }: Bucket, key: string, text: string): Promise<boolean> {
  const command = { ...at(key), Body: text, ContentType: 'text/plain', IfNoneMatch: '*' };
  try {
    await ask((client) => client.send(new PutObjectCommand(command)), { patienceMs: PATIENCE_MS });
    return true;
  } catch (error) {
    if (error instanceof S3Refusal && error.status === PRECONDITION_FAILED) return false;
    throw error;
  }
}
