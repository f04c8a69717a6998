import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../family.ts';
import { paintPlace } from '../hdri/paint-place.ts';
import { kindOfRoom, type RoomKind } from './layouts-for.ts';
import { paintRoom } from './paint-room.ts';

/** How often a photograph of a real place is taken instead of a furnished one: only an arcade with lamps shows what it should. */
const PHOTOGRAPHED: Readonly<Partial<Record<RoomKind, number>>> = { cafe: 0.08, restaurant: 0.1 };
/** Panoramas have too few pixels to be seen any sharper than this. */
const LEAST_DEFOCUS = 0.35;

/**
 * The photographic painter of rooms: a furnished room, or now and then a panorama of a real one where that shows the same kind
 * of room; halls, shops and other rooms without layouts are always panoramas.
 */
export function paintIndoors(request: RenderRequest): Promise<Backdrop> {
  return isPhotographed(request) ? paintPlace(request) : paintRoom(request);
}

function isPhotographed({ spec, modelsDirectory }: RenderRequest): boolean {
  const kind = kindOfRoom(spec);
  if (kind === undefined) return true;
  // Without the fetched panoramas few are left, and none of a café; tables are never where the panorama has them.
  if (modelsDirectory === undefined || spec.camera.defocus < LEAST_DEFOCUS) return false;
  if (spec.palette.hex.length > 0 || spec.material.surface !== undefined || spec.material.wall !== undefined)
    return false;
  return createRandom(deriveSeed(spec.seed, 'photographed'))() < (PHOTOGRAPHED[kind] ?? 0);
}
