import { AsyncLocalStorage } from 'node:async_hooks';

type LogFields = Readonly<Record<string, string>>;

const current = new AsyncLocalStorage<LogFields>();

/** Does the work with these fields in every line that is logged meanwhile on its behalf, in place of those around it. */
export function withLogFields<Result>(fields: LogFields, work: () => Result): Result {
  return current.run(fields, work);
}

/** The fields for a line that is logged now. */
export function logFields(): LogFields {
  return current.getStore() ?? {};
}
