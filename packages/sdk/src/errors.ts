/** One field of a request and what is wrong with it. */
export interface FieldIssue {
  /** The path of the field: `promptObject.n`. */
  readonly field: string;
  readonly message: string;
}

interface Facts {
  readonly status: number;
  readonly code: string;
  readonly issues?: readonly FieldIssue[];
  readonly requestId?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** The server said no: `code` is one of its closed table, or the dialect's own word for it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly issues: readonly FieldIssue[];
  readonly requestId: string | undefined;
  /** How long the server wants to be left alone, seconds. */
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, { status, code, issues = [], requestId, retryAfterSeconds }: Facts) {
    super(message);
    this.status = status;
    this.code = code;
    this.issues = issues;
    this.requestId = requestId;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The server could not be reached, or broke off. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}
