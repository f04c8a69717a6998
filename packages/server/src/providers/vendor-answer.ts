import { AppError, type ErrorCode } from '@backlot/contract';
import type { z } from 'zod';
import { AttemptError } from '../net/attempt-error.ts';
import type { VendorAnswer } from '../net/vendor-http.ts';

const OK = 200;
const REDIRECT = 300;
const MAX_TOLD_CHARACTERS = 300;
const MAX_RETRY_AFTER_SECONDS = 600;

/** Whether the vendor did what it was asked. */
export function isSuccess({ status }: VendorAnswer): boolean {
  return status >= OK && status < REDIRECT;
}

/**
 * The JSON of a successful answer. What does not fit the schema, which asks for no more than is used, is work that was paid for and
 * cannot be delivered.
 */
export function readJson<Schema extends z.ZodType>(
  vendor: string,
  answer: VendorAnswer,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(jsonOf(answer));
  if (parsed.success) return parsed.data;
  throw spent(vendor, 'answered with something that cannot be understood', parsed.error);
}

/** Work that was paid for and cannot be delivered. */
export function spent(vendor: string, whatHappened: string, cause?: unknown): AttemptError {
  return new AttemptError('spent', new AppError('provider.malformed', `${vendor} ${whatHappened}.`, { cause }));
}

/** The body as JSON, or undefined where it is not. */
export function jsonOf({ bytes }: VendorAnswer): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()); // not a copy of megabytes
  } catch {
    return undefined;
  }
}

/** What HTTP says of a request that was refused: nothing was done, and nothing will be charged. */
const CODES: Readonly<Record<number, ErrorCode>> = {
  401: 'provider.unauthorized',
  402: 'provider.exhausted',
  403: 'provider.unauthorized',
  404: 'provider.rejected',
  429: 'provider.limited',
};

interface Refusal {
  /** The vendor's own words, if the caller may see them: about the request, never about the operator's account. */
  readonly text?: string | undefined;
  /** A better word than that of HTTP. */
  readonly code?: ErrorCode | undefined;
}

/** The error of an answer that is no success, and that the vendor does not charge for. */
export function refusalOf(vendor: string, answer: VendorAnswer, { text, code }: Refusal = {}): AttemptError {
  const known = code ?? CODES[answer.status] ?? (answer.status >= 500 ? 'provider.unavailable' : 'provider.rejected');
  const cause = new Error(
    `${vendor} answered ${answer.status}: ${Buffer.from(answer.bytes).toString().slice(0, 1000)}`,
  );
  const retryAfterSeconds = retryAfterOf(answer);
  return new AttemptError(
    'none',
    new AppError(known, sentence(vendor, known, text), {
      cause,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    }),
  );
}

/** What is the operator's business is told in our words alone. */
const SENTENCES: Readonly<Partial<Record<ErrorCode, (vendor: string) => string>>> = {
  'provider.unauthorized': (vendor) => `${vendor} does not accept the key that this server has for it.`,
  'provider.exhausted': (vendor) => `The account of this server at ${vendor} is exhausted.`,
  'provider.limited': (vendor) => `${vendor} takes no more requests at the moment.`,
  'provider.unavailable': (vendor) => `${vendor} cannot do it at the moment.`,
};

/** What concerns the caller's own request is repeated to the caller. */
function sentence(vendor: string, code: ErrorCode, text: string | undefined): string {
  const what = code === 'provider.moderated' ? 'content' : 'request';
  return SENTENCES[code]?.(vendor) ?? `${vendor} refuses this ${what}${told(text)}`;
}

function told(text: string | undefined): string {
  const shown =
    text
      ?.replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, MAX_TOLD_CHARACTERS) ?? '';
  return shown === '' ? '.' : `: ${shown}`;
}

function retryAfterOf({ headers }: VendorAnswer): number | undefined {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), MAX_RETRY_AFTER_SECONDS) : undefined;
}
