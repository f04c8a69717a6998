import { sql, type RawBuilder } from 'kysely';

/**
 * A value for a `json` column. Columns are `json`, not `jsonb`: what a caller sent is echoed with its keys in the same order, and
 * text may hold a NUL escape, which `jsonb` refuses.
 */
export function json<Value>(value: Value): RawBuilder<Value> {
  return sql<Value>`${JSON.stringify(value)}::json`;
}
