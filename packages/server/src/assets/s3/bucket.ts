import { S3Client } from '@aws-sdk/client-s3';
import type { S3Bucket } from '../../s3-settings.ts';
import { askPatiently } from './ask-patiently.ts';

/** How long a connection may take to be made. */
const CONNECT_MS = 3000;

interface BucketOptions {
  /** Connections at once; who wants one more waits. */
  readonly connections: number;
  /** How long nothing may come or go on a connection before it counts as broken. */
  readonly idleMs: number;
}

/** A bucket with connections of its own. */
export interface Bucket {
  /** A key of ours as S3 knows it. */
  readonly at: (key: string) => { readonly Bucket: string; readonly Key: string };
  readonly name: string;
  readonly prefix: string;
  /** As {@link askPatiently}: each question is asked of the client once. */
  readonly ask: <Answer>(
    question: (client: S3Client) => Promise<Answer>,
    options: { readonly patienceMs: number; readonly signal?: AbortSignal | undefined },
  ) => Promise<Answer>;
}

/** Opens a bucket. Nothing is asked before the first question. The operator names it, so that it may lie on a private network. */
export function openBucket(settings: S3Bucket, { connections, idleMs }: BucketOptions): Bucket {
  const { bucket, endpoint, region, accessKeyId, secretAccessKey, forcePathStyle, prefix } = settings;
  const agent = { keepAlive: true, maxSockets: connections };
  const client = new S3Client({
    ...(endpoint !== undefined && { endpoint }),
    region,
    forcePathStyle,
    credentials: { accessKeyId: accessKeyId.reveal(), secretAccessKey: secretAccessKey.reveal() },
    // Not every store knows trailing checksums; ours are sent as Content-MD5, which all know.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // With it, the client makes a new connection for every large file.
    expectContinueHeader: false,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: idleMs, httpAgent: agent, httpsAgent: agent },
    logger: SILENT,
  });
  return {
    at: (key) => ({ Bucket: bucket, Key: prefix + key }),
    name: bucket,
    prefix,
    ask: (question, options) => askPatiently(() => question(client), options),
  };
}

/** Errors are thrown, and logged by those who catch them. */
const silence = (): void => {};
const SILENT = { trace: silence, debug: silence, info: silence, warn: silence, error: silence };
