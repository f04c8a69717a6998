import { Readable } from 'node:stream';
import { AppError, toAppError } from '@backlot/contract';
import { Agent, request, type Dispatcher } from 'undici';
import { AttemptError, unknownOutcome } from './attempt-error.ts';
import { jsonBody } from './json-body.ts';
import { multipartBody, type FormParts } from './multipart-body.ts';
import { PIECE_BYTES, type OutgoingBody } from './outgoing-body.ts';
import { readBody } from './read-body.ts';

export type { FormFile, FormParts } from './multipart-body.ts';

/** What a call to a vendor needs to know of the attempt that it belongs to. */
export interface SpendingContext {
  readonly signal: AbortSignal;
  /** Awaited right before a request that costs something is sent: writes down that money may be spent from now on. */
  readonly willSpend: () => Promise<void>;
}

/** One request. */
export interface VendorRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the base URL, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is sent: as `multipart/form-data`, or as JSON with `base64Text` in it. Files go out in pieces and are never copied. */
  readonly body?: { readonly form: FormParts } | { readonly json: object };
  /** Whether the vendor charges for it: then it is never sent twice, and a broken connection leaves its outcome unknown. */
  readonly isCharged?: boolean;
}

/** An answer, read to its end. */
export interface VendorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Sends requests to one vendor. Rejects with {@link AttemptError} when no whole answer came; any status is an answer. */
export type VendorHttp = (request: VendorRequest, context: SpendingContext) => Promise<VendorAnswer>;

/** Settings of {@link createVendorHttp}. */
export interface VendorHttpSettings {
  /** As people call it: `Recraft`. */
  readonly vendor: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Sent with every request, the key among them. */
  readonly headers: Readonly<Record<string, string>>;
  /** Longest silence before the answer begins and between two pieces of it. */
  readonly silenceMs: number;
}

const FIRST_FAILURE = 400;
const CONNECT_TIMEOUT_MS = 10_000;
/** Ten pictures of 10 MB in base64, and some room. */
const MAX_ANSWER_BYTES = 160 * 1024 * 1024;
/** Failures of which it is certain that nothing was sent. */
const NOT_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** System calls of a connection that is made: something was sent by then. */
const EXCHANGES: ReadonlySet<unknown> = new Set(['read', 'write', 'writev']);
/** Statuses by which something between us and the vendor says that it lost patience: the vendor itself may still be at work. */
const LOST_ON_THE_WAY: ReadonlySet<number> = new Set([408, 502, 504, 520, 521, 522, 523, 524]);

/** Keeps connections to one vendor. */
export function createVendorHttp(settings: VendorHttpSettings): VendorHttp {
  const { vendor, baseUrl, silenceMs } = settings;
  const secrets = Object.values(settings.headers).map((value) => value.replace(/^\w+ /, ''));
  const dispatcher = new Agent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
  });
  return async ({ method, path, headers, body, isCharged = false }, { signal, willSpend }) => {
    signal.throwIfAborted();
    const outgoing = body && ('json' in body ? jsonBody(body.json) : multipartBody(body.form));
    if (isCharged) {
      await willSpend();
      if (signal.aborted) throw new AttemptError('none', toAppError(signal.reason));
    }
    try {
      const response = await request(`${baseUrl}${path}`, {
        dispatcher,
        method,
        signal,
        headers: {
          'user-agent': 'Backlot',
          ...settings.headers,
          ...headers,
          ...(outgoing && { 'content-type': outgoing.mediaType, 'content-length': String(outgoing.sizeBytes) }),
        },
        ...(outgoing && { body: contentOf(outgoing) }),
      });
      const answer = withoutSecrets(await readAnswer(response), secrets);
      if (isCharged && LOST_ON_THE_WAY.has(answer.status))
        throw unknownOutcome(vendor, `answered with status ${answer.status}`);
      return answer;
    } catch (error) {
      throw toAttemptError(error, { vendor, isCharged });
    }
  };
}

/** A small body goes out at once, beside its headers. */
function contentOf({ sizeBytes, pieces }: OutgoingBody): Buffer | Readable {
  return sizeBytes <= PIECE_BYTES ? Buffer.concat([...pieces()]) : Readable.from(pieces(), { objectMode: false });
}

async function readAnswer({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<VendorAnswer> {
  const bytes = await readBody(body, {
    announced: headers['content-length'],
    maxBytes: MAX_ANSWER_BYTES,
    tooLarge: () => new RangeError('the answer is too large'),
  });
  const single = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { status: statusCode, headers: Object.fromEntries(single), bytes };
}

/** Some vendors repeat the key that they refuse: what they say of a failure may be logged, and told to callers. */
function withoutSecrets(answer: VendorAnswer, secrets: readonly string[]): VendorAnswer {
  if (answer.status < FIRST_FAILURE) return answer;
  const said = Buffer.from(answer.bytes).toString();
  const told = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), said);
  return told === said ? answer : { ...answer, bytes: Buffer.from(told) };
}

function toAttemptError(
  error: unknown,
  { vendor, isCharged }: { readonly vendor: string; readonly isCharged: boolean },
): unknown {
  if (error instanceof AttemptError) return error;
  const wasSent = !isNotSent(error);
  if (isCharged && wasSent) return unknownOutcome(vendor, 'did not answer to the end', error);
  if (error instanceof AppError) return error;
  return new AttemptError(
    'none',
    new AppError('provider.unavailable', `${vendor} cannot be reached.`, { cause: error }),
  );
}

/** Node hides the cause of one host with several addresses in a list. */
function isNotSent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code: unknown = Reflect.get(error, 'code');
  // A connection that was there may break with the codes of one that was never made.
  if (code !== undefined) return NOT_SENT.has(code) && !EXCHANGES.has(Reflect.get(error, 'syscall'));
  return isNotSent(error instanceof AggregateError ? error.errors[0] : Reflect.get(error, 'cause'));
}
