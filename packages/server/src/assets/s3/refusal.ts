import { S3ServiceException } from '@aws-sdk/client-s3';
import { AppError } from '@backlot/contract';

/** What the bucket said no with, in words for the operator; never the request, which holds the access key. */
export class S3Refusal extends Error {
  override readonly name = 'S3Refusal';
  /** The HTTP status. */
  readonly status: number;
  /** S3's own word, e.g. `NoSuchKey`. */
  readonly word: string;

  constructor(status: number, word: string) {
    super(`the bucket answered ${status} ${word}`);
    this.status = status;
    this.word = word;
  }
}

const TOO_MANY_REQUESTS = 429;
const SERVER_ERROR = 500;
/** Said by servers that are well, of requests that would be let through later. */
const PASSING_WORDS: ReadonlySet<string> = new Set([
  'SlowDown',
  'RequestTimeout',
  // The client goes by the server's clock after it was told so.
  'RequestTimeTooSkewed',
  // Two wrote under one key at the same moment; the next answer says who was first.
  'ConditionalRequestConflict',
  'OperationAborted',
]);

/** What an error of the S3 client means: the bucket's no, or something that may pass (`undefined`): no connection, no answer, no time. */
export function refusalOf(error: unknown): S3Refusal | undefined {
  if (!(error instanceof S3ServiceException)) return undefined;
  const { name, $metadata } = error;
  const status = $metadata.httpStatusCode ?? 0;
  const isPassing =
    status === 0 || status === TOO_MANY_REQUESTS || isPassingFault(status, name) || PASSING_WORDS.has(name);
  return isPassing ? undefined : new S3Refusal(status, name);
}

/** What a server does not know how to do it will not know later. */
function isPassingFault(status: number, word: string): boolean {
  return status >= SERVER_ERROR && word !== 'NotImplemented';
}

/** Why a bucket could not be used, for the operator: half a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof AppError ? `it does not answer (${messageOf(error.cause)})` : messageOf(error);
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason was given';
  // A connection that failed at several addresses has no message of its own.
  return error.message || ('code' in error ? String(error.code) : error.name);
}
