import type { SceneSpec } from '../../spec.ts';
import { BATHROOMS } from './layouts/bathroom/index.ts';
import { BEDROOMS } from './layouts/bedroom/index.ts';
import { BARS, CAFES, RESTAURANTS } from './layouts/cafe/index.ts';
import { KITCHENS } from './layouts/kitchen/index.ts';
import { LIBRARIES, LIVING_ROOMS } from './layouts/living/index.ts';
import { OFFICES } from './layouts/office/index.ts';
import type { RoomLayout } from './room.ts';

/** Every kind of room that can be furnished, and the ways to do it. */
export const LAYOUTS = {
  kitchen: KITCHENS,
  cafe: CAFES,
  restaurant: RESTAURANTS,
  bar: BARS,
  living: LIVING_ROOMS,
  library: LIBRARIES,
  office: OFFICES,
  bedroom: BEDROOMS,
  bathroom: BATHROOMS,
} as const satisfies Record<string, readonly RoomLayout[]>;

/** The kinds of room that can be furnished. */
export type RoomKind = keyof typeof LAYOUTS;

/** Place names of the parser. Lobbies, gyms, shops, schools and warehouses have no layouts. */
const KINDS: Readonly<Record<string, RoomKind>> = {
  kitchen: 'kitchen',
  cafe: 'cafe',
  restaurant: 'restaurant',
  bar: 'bar',
  room: 'living',
  'living room': 'living',
  library: 'library',
  office: 'office',
  bedroom: 'bedroom',
  bathroom: 'bathroom',
};

/** The kind of room that a spec asks for; `undefined` for a place that cannot be furnished. */
export function kindOfRoom({ family, secondary, place }: SceneSpec): RoomKind | undefined {
  const where = family === 'table' ? secondary : family;
  const named = place === undefined ? undefined : KINDS[place];
  if (where === 'kitchen') return 'kitchen';
  if (where === 'cafe') return named === 'restaurant' || named === 'bar' ? named : 'cafe';
  // A table's own name says nothing about the room it stands in.
  if (where === 'interior') return named ?? (place === undefined || family === 'table' ? 'living' : undefined);
  return undefined;
}

/** The layouts of a kind of room. */
export function layoutsFor(kind: RoomKind): readonly RoomLayout[] {
  return LAYOUTS[kind];
}
