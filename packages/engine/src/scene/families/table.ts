import { defineFamily } from '../family.ts';
import { surroundingsOfTable } from '../photo/hdri/table-surroundings.ts';
import { paintTable } from '../photo/sets/paint-table.ts';

/** A table top, path-traced, before a real place out of focus. */
export const table = defineFamily({
  name: 'table',
  photo: async (request) => paintTable(request, await surroundingsOfTable(request)),
});
