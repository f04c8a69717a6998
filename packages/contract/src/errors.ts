interface ErrorKind {
  /** The HTTP status that a surface without rules of its own would answer. */
  readonly status: number;
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean;
}

/**
 * Every way in which a request can fail: a closed table. Each dialect maps every code to its own status and body, and does not
 * compile until it does.
 */
export const ERRORS = {
  'request.invalid': { status: 400, retryable: false },
  'request.too-large': { status: 413, retryable: false },
  'request.unsupported-media': { status: 415, retryable: false },
  'request.not-found': { status: 404, retryable: false },
  'request.conflict': { status: 409, retryable: true },
  'request.key-reused': { status: 422, retryable: false },
  'auth.missing': { status: 401, retryable: false },
  'auth.invalid': { status: 401, retryable: false },
  'auth.forbidden': { status: 403, retryable: false },
  'credits.insufficient': { status: 402, retryable: false },
  'budget.exceeded': { status: 402, retryable: false },
  'rate.limited': { status: 429, retryable: true },
  'asset.not-found': { status: 404, retryable: false },
  'asset.forbidden-url': { status: 400, retryable: false },
  'asset.unreachable': { status: 422, retryable: true },
  'asset.unreadable': { status: 422, retryable: false },
  'asset.expired': { status: 410, retryable: false },
  'model.unknown': { status: 400, retryable: false },
  'model.unavailable': { status: 503, retryable: true },
  'operation.unsupported': { status: 422, retryable: false },
  'provider.rejected': { status: 422, retryable: false },
  'provider.moderated': { status: 422, retryable: false },
  'provider.unauthorized': { status: 502, retryable: false },
  'provider.exhausted': { status: 502, retryable: false },
  'provider.limited': { status: 503, retryable: true },
  'provider.unavailable': { status: 502, retryable: true },
  'provider.timeout': { status: 504, retryable: true },
  'provider.malformed': { status: 502, retryable: false },
  'provider.unknown': { status: 502, retryable: false },
  'run.cancelled': { status: 499, retryable: false },
  'run.timeout': { status: 504, retryable: true },
  'run.interrupted': { status: 503, retryable: true },
  'engine.failed': { status: 500, retryable: false },
  internal: { status: 500, retryable: false },
} as const satisfies Record<string, ErrorKind>;

/** A key of {@link ERRORS}. */
export type ErrorCode = keyof typeof ERRORS;

/** One field at fault: the path from the root of the request (`promptObject.n`) and what was expected there. */
export interface FieldIssue {
  readonly field: string;
  readonly message: string;
}

interface AppErrorOptions {
  readonly cause?: unknown;
  /** The fields at fault, for `request.*` and `asset.*`. JSON-safe and public. */
  readonly issues?: readonly FieldIssue[];
  /** Seconds after which another try makes sense, for retryable codes. */
  readonly retryAfterSeconds?: number;
}

/**
 * The only error that reaches a caller. `message` is public text; everything internal stays in `cause`, which logs print and
 * answers never do.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly issues: readonly FieldIssue[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, publicMessage: string, options: AppErrorOptions = {}) {
    super(publicMessage, { cause: options.cause });
    this.code = code;
    this.issues = options.issues ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** The HTTP status of {@link ERRORS}. */
  get status(): number {
    return ERRORS[this.code].status;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }
}

/** The error itself if it is an {@link AppError}, else `internal` with the original as its cause. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError('internal', 'Something went wrong on our side.', { cause: error });
}
