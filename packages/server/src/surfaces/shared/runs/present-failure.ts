import { ERRORS, type ErrorCode, type FieldIssue, type RunView } from '@backlot/contract';

interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
}

/** Why something failed, as the platform's own answers say it. */
export function presentFailure({ code, message, issues }: Failure): NonNullable<RunView['error']> {
  return {
    code,
    message,
    retryable: ERRORS[code].retryable,
    ...(issues.length > 0 && { issues: issues.map(({ field, message: text }) => ({ field, message: text })) }),
  };
}
