import { access, constants, mkdir, readFile, rm } from 'node:fs/promises';
import { DeleteObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import type { S3Bucket } from '../s3-settings.ts';
import type { AssetFiles, StagedFile } from './asset-files.ts';
import { isAssetKey } from './key.ts';
import { openBucket, type Bucket } from './s3/bucket.ts';
import { lookAt } from './s3/check-bucket.ts';
import { claimBucket } from './s3/claim-bucket.ts';
import { commitFile } from './s3/commit-file.ts';
import { openObject, readObject } from './s3/open-object.ts';
import { S3Refusal } from './s3/refusal.ts';
import { FOLDER_MODE, stageFile, sweepFolder, type ReceivedFile } from './stage-file.ts';

interface S3FilesOptions {
  readonly bucket: S3Bucket;
  /** Where bytes lie until they have a key: on this machine, and of no use to any other. */
  readonly stagingFolder: string;
  /** The database that the bucket belongs to. */
  readonly databaseId: string;
  /** How long a store that does not answer is asked again, if not for the usual times. */
  readonly patience?: Partial<Patience>;
}

/** In ms. */
interface Patience {
  /** For what can be asked for again. */
  readonly usualMs: number;
  /** For what was paid for and what a run was begun for: a store that restarts or moves is back before that. */
  readonly longMs: number;
  /** While a caller waits for the first byte. */
  readonly callerMs: number;
}

const PATIENCE: Patience = { usualMs: 20_000, longMs: 120_000, callerMs: 5000 };
/** For our own work, and for callers, of whom many may be slow: they must not keep our work from the bucket. */
const OWN = { connections: 64, idleMs: 10_000 };
const CALLERS = { connections: 512, idleMs: 60_000 };
const FOLDER = 'images/';
/** Written to be told the store's time. Not a key of a file. */
const CLOCK_KEY = 'clock.txt';

/**
 * Files in a bucket, of any number of servers. A file is written with one request that makes it whole or not at all, and that is
 * refused if its key is taken. Rejects with a sentence for the operator if the bucket cannot be used.
 */
export async function createS3AssetFiles(options: S3FilesOptions): Promise<AssetFiles> {
  const { bucket, stagingFolder, databaseId } = options;
  const { usualMs, longMs, callerMs } = { ...PATIENCE, ...options.patience };
  const own = openBucket(bucket, OWN);
  const callers = openBucket(bucket, CALLERS);
  await mkdir(stagingFolder, { recursive: true, mode: FOLDER_MODE });
  await claimBucket(own, databaseId);

  return {
    stage: async (source, maxBytes) => {
      const file = await stageFile(stagingFolder, { source, maxBytes, isLasting: false });
      return asStaged(file, (key, isPatient) =>
        commitFile(own, file, { key, patienceMs: isPatient ? longMs : usualMs }),
      );
    },
    read: (key) =>
      ifThere(key, () => {
        const request = { ...own.at(key), beginWithinMs: OWN.idleMs };
        return own.ask((client) => readObject(client, request), { patienceMs: longMs });
      }),
    sizeOf: (key) =>
      ifThere(key, async () => {
        const head = new HeadObjectCommand(callers.at(key));
        const { ContentLength } = await callers.ask((client) => client.send(head), { patienceMs: callerMs });
        return ContentLength;
      }),
    open: (key, { range, signal } = {}) =>
      ifThere(key, () => {
        const request = { ...callers.at(key), range, signal, beginWithinMs: callerMs };
        return callers.ask((client) => openObject(client, request), { patienceMs: callerMs, signal });
      }),
    remove: async (key) => {
      if (!isAssetKey(key)) return;
      const command = new DeleteObjectCommand(own.at(key));
      await own.ask((client) => client.send(command), { patienceMs: usualMs });
    },
    list: () => listObjects(own, usualMs),
    clock: () => readClock(own, usualMs),
    sweepStaged: (before) => sweepFolder(stagingFolder, before),
    check: async () => {
      await access(stagingFolder, constants.W_OK);
      await lookAt(own, 0);
    },
  };
}

function asStaged(
  { path, ...facts }: ReceivedFile,
  put: (key: string, isPatient: boolean) => Promise<boolean>,
): StagedFile {
  return {
    ...facts,
    read: () => readFile(path),
    commit: async (key, { isPatient = false } = {}) => {
      if (!isAssetKey(key)) throw new TypeError(`not a key: ${key}`);
      const isOurs = await put(key, isPatient);
      if (isOurs) await rm(path, { force: true });
      return isOurs;
    },
    discard: () => rm(path, { force: true }),
  };
}

/** Asks for a file; undefined if there is none, or the text is no key. */
async function ifThere<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer | undefined> {
  if (!isAssetKey(key)) return undefined;
  try {
    return await ask();
  } catch (error) {
    // A bucket that is gone is no file that is gone; an answer without a body has no word for it but this.
    if (error instanceof S3Refusal && (error.word === 'NoSuchKey' || error.word === 'NotFound')) return undefined;
    throw error;
  }
}

async function* listObjects({ ask, name, prefix }: Bucket, patienceMs: number) {
  let ContinuationToken: string | undefined;
  do {
    const command = new ListObjectsV2Command({ Bucket: name, Prefix: prefix + FOLDER, ContinuationToken });
    const page = await ask((client) => client.send(command), { patienceMs });
    for (const { Key = '', LastModified } of page.Contents ?? []) {
      const key = Key.slice(prefix.length);
      if (isAssetKey(key) && LastModified !== undefined) yield { key, changedAt: LastModified };
    }
    ContinuationToken = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (ContinuationToken !== undefined);
}

/** Whole seconds, rounded down: what is written from now on is never older. */
async function readClock({ ask, at }: Bucket, patienceMs: number): Promise<Date> {
  const write = new PutObjectCommand({ ...at(CLOCK_KEY), Body: 'now' });
  const head = new HeadObjectCommand(at(CLOCK_KEY));
  await ask((client) => client.send(write), { patienceMs });
  const { LastModified } = await ask((client) => client.send(head), { patienceMs });
  if (LastModified === undefined) throw new Error('the store does not date its objects');
  return LastModified;
}
