import { defineFamily } from '../family.ts';
import { paintPlace } from '../photo/hdri/paint-place.ts';

/** Terraces, pools, stadiums, temples, bridges: any other outdoor place. */
export const place = defineFamily({
  name: 'place',
  setting: 'outdoors',
  words: `
    terrace: terrace, patio, balcony, veranda, porch, deck, wooden deck, sun deck, courtyard garden, hotel terrace, villa
    pool: pool, swimming pool, poolside, infinity pool, pool deck, pool edge, pool water
    stadium: stadium, football stadium, soccer stadium, sports stadium, arena, football field, soccer field, baseball field, tennis court, race track, racetrack, playground, skatepark, skate park, running track
    temple: temple, ruin, ruins, shrine, pagoda, castle courtyard, castle wall, castle ground, mosque, monastery, graveyard, cemetery
    bridge: bridge, stone bridge, footbridge, train platform, railway, train track, parking lot, car park, construction site, construction zone, building site, gas station, zoo, campus`,
  weakWords: 'deck, ruin, ruins, bridge',
  weight: 3.9,
  nearest: ['city-street', 'field', 'beach'],
  backgroundDefocus: 0.55,
  sentences: ['A wide view with a calm, natural atmosphere', 'A quiet setting with lots of space in the distance'],
  shows: ['tree', 'building', 'chair', 'plant', 'column', 'water'],
  examples: ['a hotel terrace by a pool'],
  photo: paintPlace,
});
