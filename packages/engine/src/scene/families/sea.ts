import { defineFamily } from '../family.ts';

/** The open sea, and harbours, which are real places. */
export const sea = defineFamily({
  name: 'sea',
  setting: 'outdoors',
  words: `
    sea: sea, tidal wave, tsunami, ocean, open water, open sea, waves, ocean waves, surf, seascape, horizon over water, atlantic, pacific, mediterranean, high seas, big wave, big waves, huge waves, crashing waves, sea view, ocean view, sailing, regatta, lighthouse
    harbour: harbor, harbour, marina, pier, jetty, dock, port, wharf, yacht deck, boat deck, deck of a yacht, boatyard, shipyard, seaport, quay, quayside, breakwater, fishing port, ferry terminal`,
  weakWords:
    'waves, surf, horizon over water, dock, port, wharf, big wave, big waves, huge waves, crashing waves, sea view, ocean view, sailing, lighthouse',
  weight: 4,
  approximates:
    'lighthouse, regatta, sailing, tidal wave, tsunami, shipyard, boatyard, yacht deck, boat deck, deck of a yacht, ferry terminal, marina, pier, jetty, dock, port, fishing port, seaport, breakwater',
  includes: ['sky'],
  refuses: ['cloud', 'sun', 'moon'],
  nearest: ['beach', 'lake'],
  horizon: [0.46, 0.58],
  sentences: [
    'Open water all around, with a wide sky above the sea',
    'A calm ocean in the foreground and a wide open sky above it',
    'A wide seascape under an open sky',
  ],
  shows: ['wave', 'sun', 'cloud', 'star', 'moon', 'water'],
  examples: ['the open sea under clouds', 'the ocean at night with a full moon'],
  vector: async (request) => (await import('../vector/illustrators/sea.ts')).illustrateSea(request),
  photo: async (request) =>
    request.spec.place === 'harbour'
      ? (await import('../photo/hdri/paint-place.ts')).paintPlace(request)
      : (await import('../photo/sea/paint-seascape.ts')).paintSeascape(request),
});
