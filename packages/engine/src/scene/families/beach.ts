import { defineFamily } from '../family.ts';

/** Sand, sea and sky, with palms where they grow. */
export const beach = defineFamily({
  name: 'beach',
  setting: 'outdoors',
  words: `
    beach: beach, seaside, seashore, seafront, shore, shoreline, coast, coastline, sandy beach, tropical beach, white sand, sand beach, sand, beachfront, beach bar, boardwalk, ocean beach, palm beach, sandy shore, tide pool, seaside promenade, beach promenade, coastal road, coastal, pebble beach, rocky shore, rocky beach, rocky coast, by the seaside, lido
    island: island, tropical island, desert island, lagoon, cove, bay, atoll, sandbar, tropical paradise`,
  weakWords: 'sand, bay, coastal',
  weight: 5,
  approximates: 'beach bar, boardwalk, beach promenade, seaside promenade, coastal road, tide pool, lido',
  includes: ['sea', 'sky'],
  refuses: ['cloud', 'sun', 'moon', 'palm tree', 'tree', 'plant'],
  nearest: ['sea', 'lake'],
  horizon: [0.44, 0.54],
  sentences: [
    'A wide sandy beach with gentle surf and lots of open sky',
    'A long sandy beach with smooth sand in the foreground and a calm sea behind',
    'A quiet shoreline with soft surf and smooth sand',
  ],
  shows: ['palm tree', 'wave', 'sun', 'cloud', 'star', 'moon', 'tree', 'water', 'coconut'],
  examples: ['a tropical beach with palm trees at sunset', 'a sandy beach on a bright day'],
  photo: async (request) => (await import('../photo/sea/paint-seascape.ts')).paintSeascape(request),
  vector: async (request) => (await import('../vector/illustrators/beach.ts')).illustrateBeach(request),
});
