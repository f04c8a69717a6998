import type { ApiError } from '@backlot/sdk';
import type { CatalogEntry } from './catalog-view.ts';
import { WHOLE } from './job.ts';
import { fieldAt } from './request-of.ts';

/** What the server says is wrong, by the field that it is about: its own list, or the field that its sentence begins with. */
export function faultsOf(
  entry: Pick<CatalogEntry, 'fieldsIn' | 'fields'>,
  { issues, message }: Pick<ApiError, 'issues' | 'message'>,
): Record<string, string> {
  const told = issues.flatMap(({ field, message: text }): [string, string][] => {
    const name = fieldAt(entry, field);
    return name === undefined ? [] : [[name, text]];
  });
  if (told.length > 0) return Object.fromEntries(told);
  const [first = ''] = /^[\w.]+/.exec(message) ?? [];
  return { [fieldAt(entry, first) ?? WHOLE]: message };
}
