import { RETRYABLE } from './tables.gen.ts';
import type { ErrorCode, FieldIssue } from './types.gen.ts';

/** What is known of an answer that says no. */
export interface ErrorFacts {
  readonly status: number;
  /** One of the server's closed table, or `http` and the status of somebody between us and the server: `http.502`. */
  readonly code: ErrorCode | `http.${number}`;
  /** The word that the dialect of the request has for it. */
  readonly wireCode?: string | undefined;
  readonly issues?: readonly FieldIssue[];
  readonly requestId?: string | undefined;
  /** The run that failed, if it came to one. */
  readonly runId?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** The server said no. The subclasses are the families of {@link ApiError.code}, by what is before its dot. */
export class ApiError extends Error {
  override readonly name: string = 'ApiError';
  readonly status: number;
  readonly code: ErrorFacts['code'];
  readonly wireCode: string | undefined;
  /** The fields at fault. */
  readonly issues: readonly FieldIssue[];
  /** What the server's log calls the request. */
  readonly requestId: string | undefined;
  readonly runId: string | undefined;
  /** How long the server wants to be left alone, seconds. */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, { status, code, issues = [], ...others }: ErrorFacts) {
    super(message);
    this.status = status;
    this.code = code;
    this.issues = issues;
    this.wireCode = others.wireCode;
    this.requestId = others.requestId;
    this.runId = others.runId;
    this.retryAfterSeconds = others.retryAfterSeconds;
  }

  /** Whether the same request may succeed later without being changed. */
  get retryable(): boolean {
    return isKnown(this.code) ? RETRYABLE[this.code] : PASSING.has(this.status);
  }
}

/** What was asked for is wrong, unknown or too much: `request.*`. */
export class RequestError extends ApiError {
  override readonly name = 'RequestError';
}

/** The key is missing, unknown, or not allowed to do this: `auth.*`. */
export class AuthError extends ApiError {
  override readonly name = 'AuthError';
}

/** The credits or a budget do not suffice: `credits.*`, `budget.*`. */
export class CreditsError extends ApiError {
  override readonly name = 'CreditsError';
}

/** Too many requests: `rate.*`. */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError';
}

/** A picture cannot be had or read: `asset.*`. */
export class AssetError extends ApiError {
  override readonly name = 'AssetError';
}

/** No model or provider can do it: `model.*`, `operation.*`. */
export class ModelError extends ApiError {
  override readonly name = 'ModelError';
}

/** Whoever did the work refused it or failed: `provider.*`. */
export class ProviderError extends ApiError {
  override readonly name = 'ProviderError';
}

/** The run was stopped: `run.*`. */
export class RunError extends ApiError {
  override readonly name = 'RunError';
}

/** The fault is the server's: `engine.*`, `internal`. */
export class ServerError extends ApiError {
  override readonly name = 'ServerError';
}

/** The server could not be reached, or broke off. */
export class ConnectionError extends Error {
  override readonly name: string = 'ConnectionError';
}

/** The answer did not come in time. */
export class TimedOutError extends ConnectionError {
  override readonly name = 'TimedOutError';
}

const FAMILIES: Readonly<Record<string, typeof ApiError>> = {
  request: RequestError,
  auth: AuthError,
  credits: CreditsError,
  budget: CreditsError,
  rate: RateLimitError,
  asset: AssetError,
  model: ModelError,
  operation: ModelError,
  provider: ProviderError,
  run: RunError,
  engine: ServerError,
  internal: ServerError,
};

/** Of whoever stands between: too many requests, or nobody there now. */
const PASSING: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/** The error of the family that its code belongs to. */
export function createApiError(message: string, facts: ErrorFacts): ApiError {
  const Family = FAMILIES[facts.code.split('.', 1)[0] ?? ''] ?? ApiError;
  return new Family(message, facts);
}

/** Whether a code is one of the server's closed table. */
export function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(RETRYABLE, code);
}
