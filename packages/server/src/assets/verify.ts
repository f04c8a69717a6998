import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const MAX_EXPIRES_SECONDS = 604_800;
/** How far ahead of ours the clock of the signer may be, ms: S3's own allowance. */
const CLOCK_SKEW_MS = 15 * 60 * 1000;

/** What a signed URL turned out to be. `expired` and `not-yet-valid` are said of true signatures only. */
export type Verdict = 'ok' | 'expired' | 'not-yet-valid' | 'wrong-signature' | 'unknown-key' | 'unsigned';

interface SignedRequest {
  readonly method: string;
  /** As the signer saw it: scheme, host, path, query. */
  readonly url: URL;
  readonly now: Date;
  readonly secretOf: (accessKeyId: string) => string | undefined;
}

/** Verifies a query-signed S3 request that signs the host and no other header (AWS Signature Version 4, presigned URLs). */
export function verifySignedUrl({ method, url, now, secretOf }: SignedRequest): Verdict {
  const query = url.searchParams;
  const [accessKeyId = '', day = '', region = '', service = '', last = ''] = (
    query.get('X-Amz-Credential') ?? ''
  ).split('/');
  const signedAt = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '');
  const signature = query.get('X-Amz-Signature') ?? '';
  const isComplete =
    query.get('X-Amz-Algorithm') === ALGORITHM && query.get('X-Amz-SignedHeaders') === 'host' && signature !== '';
  if (!isComplete || signedAt === null || service !== 's3' || last !== 'aws4_request') return 'unsigned';
  const secret = secretOf(accessKeyId);
  if (secret === undefined) return 'unknown-key';

  const canonical = [
    method,
    canonicalPath(url),
    canonicalQuery(query),
    `host:${url.host}\n`,
    'host',
    query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  ].join('\n');
  const scope = [day, region, service, last].join('/');
  const toSign = [ALGORITHM, signedAt[0], scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [day, region, service, last].reduce<string | Buffer>(
    (previous, part) => hmac(previous, part),
    `AWS4${secret}`,
  );
  if (!isEqual(hmac(key, toSign).toString('hex'), signature)) return 'wrong-signature';

  const [, year, month, date, hour, minute, second] = signedAt;
  const signedAtMs = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  const expiresSeconds = Number(query.get('X-Amz-Expires'));
  const isLifetime = expiresSeconds > 0 && expiresSeconds <= MAX_EXPIRES_SECONDS;
  if (!isLifetime || !(now.getTime() <= signedAtMs + expiresSeconds * 1000)) return 'expired';
  return signedAtMs > now.getTime() + CLOCK_SKEW_MS ? 'not-yet-valid' : 'ok';
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function isEqual(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function canonicalPath(url: URL): string {
  return url.pathname
    .split('/')
    .map((part) => encode(decode(part)))
    .join('/');
}

/** A malformed escape stays as it is: no true signature has one. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([name, value], [otherName, otherValue]) => byCodeUnits(name, otherName) || byCodeUnits(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** RFC 3986, as Signature Version 4 wants it: `encodeURIComponent` leaves five more characters alone. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
