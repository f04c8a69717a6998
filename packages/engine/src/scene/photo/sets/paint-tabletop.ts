import type { Backdrop, RenderRequest } from '../../family.ts';
import { hasPaintedSurroundings, paintedSurroundings } from '../hdri/painted-surroundings.ts';
import { surroundingsOfTable, type TableSurroundings } from '../hdri/table-surroundings.ts';
import { hasRoomSurroundings, roomSurroundings } from '../rooms/room-surroundings.ts';
import { paintStudio } from './paint-studio.ts';
import { paintTable } from './paint-table.ts';

/** A table top before whatever surrounds it: a place that can be painted, a room, or a real place out of focus. */
export async function paintTabletop(request: RenderRequest): Promise<Backdrop> {
  return isShadowPlay(request) ? paintStudio(request) : paintTable(request, await surroundings(request));
}

function surroundings(request: RenderRequest): TableSurroundings | Promise<TableSurroundings> {
  const { paintFamily } = request;
  if (paintFamily && hasPaintedSurroundings(request.spec)) return paintedSurroundings({ ...request, paintFamily });
  return hasRoomSurroundings(request) ? roomSurroundings(request) : surroundingsOfTable(request);
}

/** Shadows of leaves with no place named are a set: without a wall there is nothing that they could be seen on. */
function isShadowPlay({ spec }: RenderRequest): boolean {
  return spec.light.key === 'leaf' && spec.secondary === undefined;
}
