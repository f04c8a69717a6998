import { defineFamily } from '../family.ts';

/** Fields, parks and gardens. */
export const field = defineFamily({
  name: 'field',
  setting: 'outdoors',
  words: `
    field: field, meadow, prairie, grassland, pasture, steppe, savanna, savannah, wheat field, sunflower field, lavender field, tulip field, flower field, poppy field, rice field, rice paddy, corn field, cornfield, grass field, wildflower meadow, flower meadow, countryside, rural landscape, green hills, farmland, farm, ranch, orchard, grass, lawn, green grass, outdoors, outdoor, nature, in nature, plantation, paddock, crops, pumpkin patch, heath, heather moor, moor, moorland, grassy field, green field, barley field, canola field, hayfield, field of flowers, field of sunflowers, field of wheat, field of tulips, field of lavender, wheatfield, grassy meadow, clover meadow, rice terrace, corn maze, tea plantation, stubble field
    park: park, city park, public park, central park, campsite, campground, dog park, golf course, golf, picnic area
    garden: garden, backyard, back yard, front yard, greenhouse, botanical garden, japanese garden, zen garden, rose garden, flower garden, english garden, flowerbed, flower bed, conservatory, yard, herb garden, vegetable garden, allotment, orangery, hedge maze, garden party, garden path, zen rock garden, rock garden
    vineyard: vineyard, winery, vine rows, olive grove`,
  weakWords: 'grass, outdoors, outdoor, nature, crops, golf, yard',
  weight: 3.8,
  approximates:
    'rice field, rice paddy, rice terrace, orchard, plantation, paddock, pumpkin patch, farm, ranch, greenhouse, conservatory, botanical garden, japanese garden, zen garden, zen rock garden, rock garden, rose garden, herb garden, vegetable garden, flower bed, flowerbed, allotment, orangery, hedge maze, corn maze, garden party, campsite, campground, dog park, golf course, golf, picnic area, winery, olive grove, tea plantation, backyard, back yard, front yard, yard, moor, moorland, heath, heather moor, lawn',
  includes: ['sky'],
  refuses: ['tree', 'cloud', 'sun', 'moon'],
  nearest: ['forest', 'place', 'mountain'],
  horizon: [0.46, 0.6],
  backgroundDefocus: 0.25,
  sentences: [
    'Green grass in the foreground and the wide countryside behind it',
    'A meadow in the foreground and a tree line in the distance',
    'A wide rural landscape with gentle green hills',
  ],
  shows: [
    'tree',
    'bush',
    'plant',
    'cloud',
    'sun',
    'leaf',
    'flower',
    'sunflower',
    'tulip',
    'poppy',
    'lavender',
    'wheat',
    'corn',
    'grass',
    'vine',
    'grape',
    'path',
    'star',
    'moon',
    'daisy',
    'cypress',
  ],
  examples: ['a wildflower meadow in the morning', 'a wheat field at sunset', 'a lavender field under a blue sky'],
  photo: async (request) => (await import('../photo/plains/field/paint-field.ts')).paintField(request),
  vector: async (request) => (await import('../vector/illustrators/field.ts')).illustrateField(request),
});
