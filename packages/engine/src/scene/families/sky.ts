import { defineFamily } from '../family.ts';

/** Skies. */
export const sky = defineFamily({
  name: 'sky',
  setting: 'outdoors',
  words: `
    sky: sky, clouds, above the clouds, heaven, heavens, cloudscape, sea of clouds, in the clouds, blue sky, night sky, starry sky, cloudy sky, open sky, pink sky, sunset sky, evening sky, in the sky, sky background, among the clouds, over the clouds, sea of fog, flying over clouds`,
  weakWords:
    'sky, clouds, blue sky, night sky, starry sky, cloudy sky, pink sky, sunset sky, evening sky, sky background',
  weight: 2,
  refuses: ['cloud'],
  nearest: ['sea', 'beach', 'abstract'],
  horizon: [0.86, 0.95],
  sentences: ['A wide open sky, soft and calm', 'An open sky over the whole frame', 'A huge open sky, calm and quiet'],
  shows: ['cloud', 'sun', 'star', 'moon'],
  examples: ['a blue sky with white clouds', 'a starry night sky'],
  vector: async (request) => (await import('../vector/illustrators/sky.ts')).illustrateSky(request),
  photo: async (request) => (await import('../photo/sky/paint-cloudscape.ts')).paintCloudscape(request),
});
