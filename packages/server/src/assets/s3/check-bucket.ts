import { HeadBucketCommand } from '@aws-sdk/client-s3';
import type { S3Bucket } from '../../s3-settings.ts';
import { openBucket, type Bucket } from './bucket.ts';
import { reasonOf } from './refusal.ts';

const PATIENCE_MS = 5000;

/** Rejects, with a sentence for the operator, unless the bucket is there and lets us in. Changes nothing. */
export async function checkBucket(settings: S3Bucket): Promise<void> {
  await lookAt(openBucket(settings, { connections: 1, idleMs: PATIENCE_MS }), PATIENCE_MS).catch((error: unknown) => {
    throw new Error(`the bucket ${settings.bucket} cannot be used: ${reasonOf(error)}`, { cause: error });
  });
}

/** Rejects unless the bucket answers. */
export async function lookAt({ ask, name }: Bucket, patienceMs: number): Promise<void> {
  const head = new HeadBucketCommand({ Bucket: name });
  await ask((client) => client.send(head), { patienceMs });
}
