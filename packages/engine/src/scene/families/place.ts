import { defineFamily } from '../family.ts';

/** Terraces, pools, stadiums, temples, bridges: any other outdoor place. */
export const place = defineFamily({
  name: 'place',
  setting: 'outdoors',
  words: `
    terrace: terrace, patio, balcony, veranda, porch, deck, wooden deck, sun deck, courtyard garden, hotel terrace, villa, beer garden
    pool: pool, swimming pool, poolside, infinity pool, pool deck, pool edge, pool water, onsen, hot spring, hot tub, water park, waterpark
    stadium: stadium, football stadium, soccer stadium, sports stadium, arena, football field, soccer field, baseball field, tennis court, race track, racetrack, playground, skatepark, skate park, running track, schoolyard, school yard, sports field, athletics track, grandstand, bleachers, ice rink, amphitheater, amphitheatre, colosseum
    temple: temple, ruin, ruins, shrine, pagoda, castle courtyard, castle wall, castle ground, mosque, monastery, graveyard, cemetery, ancient ruins, acropolis, cloister, aqueduct, abbey, buddhist temple
    bridge: bridge, stone bridge, footbridge, train platform, railway, train track, parking lot, car park, construction site, construction zone, building site, gas station, zoo, campus, train tracks, railroad, railroad track, carport, car wash`,
  weakWords: 'deck, ruin, ruins, bridge, aqueduct',
  weight: 3.9,
  approximates:
    'pool, swimming pool, poolside, infinity pool, pool deck, pool edge, pool water, onsen, hot spring, hot tub, water park, waterpark, stadium, football stadium, soccer stadium, sports stadium, arena, football field, soccer field, baseball field, tennis court, race track, racetrack, playground, skatepark, skate park, running track, schoolyard, school yard, sports field, athletics track, grandstand, bleachers, ice rink, amphitheater, amphitheatre, colosseum, temple, ruin, ruins, shrine, pagoda, castle courtyard, castle wall, castle ground, mosque, monastery, graveyard, cemetery, ancient ruins, acropolis, cloister, aqueduct, abbey, buddhist temple, bridge, stone bridge, footbridge, train platform, railway, train track, parking lot, car park, construction site, construction zone, building site, gas station, zoo, campus, train tracks, railroad, railroad track, carport, car wash, beer garden, balcony, porch, sun deck, villa',
  includes: ['sky'],
  nearest: ['city-street', 'field', 'beach'],
  backgroundDefocus: 0.55,
  sentences: ['A wide view with a calm, natural atmosphere', 'A quiet setting with lots of space in the distance'],
  shows: ['tree', 'building', 'chair', 'plant', 'column', 'water'],
  examples: ['a hotel terrace by a pool'],
  photo: async (request) => (await import('../photo/hdri/paint-place.ts')).paintPlace(request),
});
