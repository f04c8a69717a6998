import { defineFamily } from '../family.ts';

/** Streets, squares and villages. */
export const cityStreet = defineFamily({
  name: 'city-street',
  setting: 'outdoors',
  words: `
    street: street, city street, city, town, downtown, urban, road, avenue, sidewalk, pavement, street corner, crosswalk, shopping street, bus stop, boulevard, main street, chinatown, times square, traffic, asphalt, urban street, highway, neighborhood, neighbourhood, suburb, suburban street, slum, favela, driveway, suburban driveway, storefront, shopfront, store front, shop front, shop window, intersection, crossroads, district, graffiti wall, urban alley, crossing, zebra crossing, pedestrian crossing, kerb, curb, street scene, tram stop, wet road, wet street, wet pavement, parking space, carpark, high street
    alley: alley, alleyway, back alley, narrow street, cobblestone street, cobbled street, backstreet, side street, lane, narrow alley
    village: village, medieval town, medieval village, old town, european town, town square
    square: square, plaza, piazza, market square, city square, courtyard, market, street market, farmers market, marketplace, bazaar, fairground, carnival, amusement park, food stall, street food stall, market stall, food truck, funfair, christmas market, night market`,
  weakWords:
    'town, urban, road, traffic, asphalt, district, square, crossing, wet road, wet street, wet pavement, food stall, street food stall, market stall, food truck, parking space, kerb, curb',
  weight: 4,
  approximates:
    'bus stop, times square, chinatown, highway, slum, favela, driveway, suburban driveway, suburb, suburban street, neighborhood, neighbourhood, graffiti wall, intersection, crossroads, parking space, carpark, tram stop, courtyard, market, street market, farmers market, marketplace, bazaar, fairground, carnival, amusement park, food stall, street food stall, market stall, food truck, funfair, christmas market, night market, traffic, shop window',
  includes: ['sky'],
  refuses: ['tree', 'plant', 'car', 'sign'],
  nearest: ['skyline', 'place'],
  backgroundDefocus: 0.5,
  sentences: [
    'A city street with a clean sidewalk and storefronts along the road',
    'A quiet street with storefronts and a wide pavement',
    'An urban street with a long view into the distance',
  ],
  shows: [
    'building',
    'street lamp',
    'sign',
    'door',
    'tree',
    'lamp',
    'car',
    'cloud',
    'sun',
    'window',
    'shop',
    'awning',
    'puddle',
  ],
  examples: ['a rainy city street at night with neon signs', 'a city street on a sunny morning'],
  photo: async (request) => (await import('../photo/city/paint-city-street.ts')).paintCityStreet(request),
  vector: async (request) => (await import('../vector/illustrators/city-street.ts')).illustrateCityStreet(request),
});
