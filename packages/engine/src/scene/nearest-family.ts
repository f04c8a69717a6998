import type { Family } from './family.ts';
import type { FamilyName } from './spec.ts';

/** What comes nearest to a place that has no painter of the kind wanted, best first. */
const NEAREST: Readonly<Record<FamilyName, readonly FamilyName[]>> = {
  studio: ['abstract'],
  table: ['studio'],
  place: ['city-street', 'field', 'beach'],
  beach: ['sea', 'lake'],
  sea: ['beach', 'lake'],
  lake: ['sea', 'beach', 'mountain'],
  mountain: ['lake', 'field', 'place'],
  forest: ['field', 'place', 'mountain'],
  field: ['forest', 'place', 'mountain'],
  desert: ['beach', 'field', 'mountain'],
  snow: ['mountain', 'field', 'place'],
  sky: ['sea', 'beach', 'abstract'],
  underwater: ['sea', 'abstract', 'beach'],
  space: ['sky', 'abstract'],
  'city-street': ['skyline', 'place'],
  skyline: ['city-street', 'place'],
  interior: ['cafe', 'kitchen', 'studio'],
  cafe: ['interior', 'place'],
  kitchen: ['interior', 'cafe'],
  abstract: ['studio'],
  spot: ['studio', 'abstract'],
};

/** The family itself if it has the painter, else the nearest that has. Throws if there is none at all. */
export function nearestFamily(families: readonly Family[], name: FamilyName, painter: 'photo' | 'vector'): Family {
  const canPaint = (candidate: FamilyName) =>
    families.find((family) => family.name === candidate && family[painter] !== undefined);
  const found = [name, ...NEAREST[name]].map(canPaint).find((family) => family !== undefined);
  const any = found ?? families.find((family) => family[painter] !== undefined);
  if (any === undefined) throw new Error(`no family has a ${painter} painter`);
  return any;
}
