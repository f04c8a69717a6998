/** What kept the embedded PostgreSQL from starting. */
export type EmbeddedPostgresReason =
  | 'folder-in-use'
  | 'no-binaries'
  | 'not-permitted'
  | 'wrong-version'
  | 'did-not-start';

/** The embedded PostgreSQL cannot run. `message` is one or two sentences for the person who started the server. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly reason: EmbeddedPostgresReason;

  constructor(reason: EmbeddedPostgresReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
