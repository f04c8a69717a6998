import type { ApiError } from '@backlot/sdk';
import type { CatalogEntry } from './catalog-view.ts';
import { WHOLE } from './job.ts';
import { fieldAt } from './request-of.ts';

/** What the server says is wrong, by the field that it is about: its own list, or the field that its sentence begins with. */
export function faultsOf(
  entry: Pick<CatalogEntry, 'fieldsIn' | 'fields' | 'roles'>,
  { issues, message }: Pick<ApiError, 'issues' | 'message'>,
): Record<string, string> {
  const told = issues.flatMap(({ field, message: text }): [string, string][] => {
    // Runs know no dialect: they call a field by what it is.
    const name = fieldAt(entry, field) ?? entry.roles[field];
    return name === undefined ? [] : [[name, sentenceOf(text, field)]];
  });
  if (told.length > 0) return Object.fromEntries(told);
  const [first = ''] = /^[\w.]+/.exec(message) ?? [];
  const name = fieldAt(entry, first);
  return name === undefined ? { [WHOLE]: message } : { [name]: sentenceOf(message, first) };
}

/** What is said of a field that it stands beside: without its name on the wire. */
function sentenceOf(text: string, field: string): string {
  const rest = text.startsWith(`${field} `) ? text.slice(field.length + 1) : text;
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}${/[.!?]$/.test(rest) ? '' : '.'}`;
}
