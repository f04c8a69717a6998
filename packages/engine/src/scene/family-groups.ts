import type { FamilyName } from './spec.ts';

/** Places under the sky, with weather and hours. */
export const OUTDOORS: ReadonlySet<FamilyName> = new Set([
  'place',
  'beach',
  'sea',
  'lake',
  'mountain',
  'forest',
  'field',
  'desert',
  'snow',
  'sky',
  'city-street',
  'skyline',
]);

/** Rooms. */
export const INDOORS: ReadonlySet<FamilyName> = new Set(['interior', 'cafe', 'kitchen']);

/** What is arranged for a picture and is no place. */
export const SETS: ReadonlySet<FamilyName> = new Set(['studio', 'table', 'spot', 'abstract']);
