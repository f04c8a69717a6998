import type { FormParts } from '../../net/vendor-http.ts';

/** A part of a form that is left out where there is nothing to say. */
export function optionalPart(name: string, value: string | undefined): FormParts {
  return value === undefined || value === '' ? [] : [[name, value]];
}
