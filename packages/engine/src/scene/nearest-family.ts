import { FAMILIES } from './families/index.gen.ts';
import type { Family } from './family.ts';
import type { FamilyName } from './spec.ts';

/** The family itself if it has the painter, else the nearest that has. Throws if there is none at all. */
export function nearestFamily(name: FamilyName, painter: 'photo' | 'vector'): Family {
  const { nearest } = FAMILIES[name];
  const found = [name, ...nearest]
    .map((candidate) => FAMILIES[candidate])
    .concat(Object.values(FAMILIES))
    .find((family) => family[painter] !== undefined);
  if (found === undefined) throw new Error(`no family has a ${painter} painter`);
  return found;
}
