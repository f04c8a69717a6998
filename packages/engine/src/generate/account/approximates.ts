import { FAMILIES } from '../../scene/families/index.gen.ts';
import type { FamilyName } from '../../scene/spec.ts';

/** Whether a family is only the nearest to what a phrase names, because no painter knows the looks of that. */
export function approximates(family: FamilyName, phrase: string): boolean {
  const names = FAMILIES[family].approximates?.split(/,\s*/) ?? [];
  return names.some((name) => phrase === name || phrase === `${name}s`);
}
