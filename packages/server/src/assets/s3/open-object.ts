import { Readable } from 'node:stream';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ByteRange, OpenFile } from '../asset-files.ts';

interface ObjectRequest {
  readonly Bucket: string;
  readonly Key: string;
  readonly range?: ByteRange | undefined;
  /** Ends the reading too. */
  readonly signal?: AbortSignal | undefined;
  /** How long the answer may take to begin. */
  readonly beginWithinMs: number;
}

/** Begins to read an object; its bytes come no faster than they are read. Destroying the stream gives its connection up. */
export async function openObject(client: S3Client, request: ObjectRequest): Promise<OpenFile> {
  const { Bucket, Key, range, signal, beginWithinMs } = request;
  const Range = range && `bytes=${range.first}-${range.last}`;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), beginWithinMs);
  const abortSignal = signal === undefined ? controller.signal : AbortSignal.any([signal, controller.signal]);
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket, Key, Range }), { abortSignal });
    const { Body, ContentLength, ContentRange } = answer;
    if (!(Body instanceof Readable)) throw new Error('an object has no body');
    const sizeBytes = ContentRange === undefined ? ContentLength : Number(ContentRange.split('/')[1]);
    if (sizeBytes === undefined || Number.isNaN(sizeBytes)) throw new Error('an object has no size');
    return { sizeBytes, stream: Body };
  } finally {
    clearTimeout(timer);
  }
}

/** Reads an object to its end. Rejects if it ends early. */
export async function readObject(client: S3Client, request: ObjectRequest): Promise<Uint8Array> {
  const { sizeBytes, stream } = await openObject(client, request);
  // Filled piece by piece: a list of pieces to be put together takes twice the memory.
  const bytes = Buffer.allocUnsafeSlow(sizeBytes);
  let length = 0;
  for await (const piece of stream) length += Buffer.from(piece).copy(bytes, length);
  if (length !== sizeBytes) throw new Error(`an object ended after ${length} of ${sizeBytes} bytes`);
  return bytes;
}
