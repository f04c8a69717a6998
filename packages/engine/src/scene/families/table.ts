import { defineFamily, type RenderRequest } from '../family.ts';
import { hasPaintedSurroundings, paintedSurroundings } from '../photo/hdri/painted-surroundings.ts';
import { surroundingsOfTable, type TableSurroundings } from '../photo/hdri/table-surroundings.ts';
import { paintStudio } from '../photo/sets/paint-studio.ts';
import { paintTable } from '../photo/sets/paint-table.ts';
import { illustrateTable } from '../vector/illustrators/table.ts';

/** A table top, path-traced, before a real place out of focus. */
export const table = defineFamily({
  name: 'table',
  vector: illustrateTable,
  photo: async (request) =>
    isShadowPlay(request) ? paintStudio(request) : paintTable(request, await surroundings(request)),
});

function surroundings(request: RenderRequest): TableSurroundings | Promise<TableSurroundings> {
  return hasPaintedSurroundings(request.spec) ? paintedSurroundings(request) : surroundingsOfTable(request);
}

/** Shadows of leaves with no place named are a set: without a wall there is nothing that they could be seen on. */
function isShadowPlay({ spec }: RenderRequest): boolean {
  return spec.light.key === 'leaf' && spec.secondary === undefined;
}
