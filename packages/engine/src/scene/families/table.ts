import { defineFamily } from '../family.ts';

/** A table top, path-traced, before a real place out of focus. */
export const table = defineFamily({
  name: 'table',
  setting: 'set',
  words: `
    table: table, tabletop, table top, dining table, coffee table, picnic table, side table, bedside table, cafe table, kitchen table, bar table, garden table, patio table, console table, console
    surface: surface, slab, board, cutting board, chopping board, wooden board, plank, tray, tile surface, flat lay, flatlay, knolling, tablecloth, placemat, burlap, serving board, slate board, picnic blanket, barrel, wooden crate, crate, cake stand, stone slab, tree stump
    counter: counter, countertop, counter top, bar counter, bathroom counter, worktop, vanity, vanity top, bar top, shop counter, bakery counter, kitchen worktop, sink top
    desk: desk, office desk, work desk, writing desk, desktop, workbench, workspace
    shelf: shelf, windowsill, window sill, mantel, mantelpiece, ledge, wall shelf, wooden shelf, dresser, nightstand, sideboard, bathroom shelf, shelving, window ledge, chest of drawers, bookshelf`,
  weakWords:
    'surface, board, plank, tray, shelf, windowsill, window sill, ledge, picnic blanket, barrel, crate, cake stand, tree stump, bookshelf, console, shelving',
  weight: 2,
  approximates:
    'windowsill, window sill, window ledge, mantel, mantelpiece, dresser, nightstand, sideboard, chest of drawers, barrel, tree stump, cake stand, sink top, shelf, wall shelf, wooden shelf, bathroom shelf, shelving, bookshelf, tray, picnic blanket',
  nearest: ['studio'],
  horizon: [0.5, 0.6],
  backgroundDefocus: 0.7,
  sentences: [
    'A smooth, empty table top in the foreground with a quiet background',
    'A clean table in the foreground with room for the subject',
    'A simple table in the foreground, the background calm and quiet',
  ],
  examples: ['a marble table by a sunny window', 'a wooden table in a cozy coffee shop'],
  vector: async (request) => (await import('../vector/illustrators/table.ts')).illustrateTable(request),
  photo: async (request) => (await import('../photo/sets/paint-tabletop.ts')).paintTabletop(request),
});
