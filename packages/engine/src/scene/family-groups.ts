import { FAMILIES } from './families/index.gen.ts';
import type { Setting } from './family.ts';
import type { FamilyName } from './spec.ts';

/** Places under the sky, with weather and hours. */
export const OUTDOORS = familiesOf('outdoors');

/** Rooms. */
export const INDOORS = familiesOf('indoors');

/** What is arranged for a picture and is no place. */
export const SETS = familiesOf('set');

function familiesOf(wanted: Setting): ReadonlySet<FamilyName> {
  return new Set(
    Object.values(FAMILIES)
      .filter(({ setting }) => setting === wanted)
      .map(({ name }) => name),
  );
}
