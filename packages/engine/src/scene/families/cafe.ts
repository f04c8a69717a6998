import { defineFamily } from '../family.ts';

/** Cafés, restaurants and bars. */
export const cafe = defineFamily({
  name: 'cafe',
  setting: 'indoors',
  words: `
    cafe: cafe, coffee shop, coffee house, coffeehouse, café, tea house, tea room, bakery, patisserie, ice cream parlor, starbucks, cafeteria, coffee bar, pastry shop, boulangerie, gelateria, juice bar, tea house interior, espresso machine, coffee machine, barista
    restaurant: restaurant, diner, bistro, brasserie, trattoria, pizzeria, food court, canteen, ramen shop, sushi bar, steakhouse, fine dining, food hall, tapas bar, ramen stand, noodle bar, pizzeria interior, trattoria interior
    bar: bar, pub, watering hole, wine cellar, tap room, taproom, cocktail bar, wine bar, tavern, brewery, jazz club, speakeasy, saloon, irish pub, inn, hotel bar, izakaya, sports bar, beer hall, whisky bar, cocktail lounge, bar top`,
  weakWords: 'bar, espresso machine, coffee machine, barista, ramen stand, bar top',
  weight: 5,
  approximates:
    'bakery, patisserie, ice cream parlor, pastry shop, boulangerie, gelateria, espresso machine, coffee machine, barista, food court, canteen, food hall, cafeteria, ramen shop, sushi bar, ramen stand, wine cellar, jazz club, brewery, starbucks, juice bar',
  includes: ['interior'],
  nearest: ['interior', 'place'],
  backgroundDefocus: 0.6,
  sentences: [
    'A cafe with a charming, inviting atmosphere and a busy counter in the background',
    'A cozy coffee shop with a calm atmosphere',
    'A coffee shop interior with a natural, inviting look',
  ],
  shows: [
    'lamp',
    'chair',
    'mirror',
    'sign',
    'lantern',
    'bottle',
    'cup',
    'table',
    'plant',
    'blackboard',
    'shelf',
    'stool',
  ],
  examples: ['a cozy coffee shop in the evening', 'a restaurant by day'],
  photo: async (request) => (await import('../photo/rooms/paint-indoors.ts')).paintIndoors(request),
  vector: async (request) => (await import('../vector/illustrators/cafe.ts')).illustrateCafe(request),
});
