import type { ApiRequest } from './http.ts';

/** Fields as the body of a request: JSON, or a form where one of them is a file. Absent ones are left out. */
export function bodyOf(fields: object): Pick<ApiRequest, 'json' | 'form'> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  if (!given.some(([, value]) => holdsFile(value))) return { json: fields };
  const form = new FormData();
  for (const [name, value] of given) {
    if (value instanceof Blob) form.append(name, value);
    else if (holdsFile(value)) for (const item of value) form.append(name, item);
    else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return { form };
}

function holdsFile(value: unknown): value is readonly (string | Blob)[] {
  return value instanceof Blob || (Array.isArray(value) && value.some((item) => item instanceof Blob));
}
