import { defineFamily } from '../family.ts';
import { paintSeascape } from '../photo/sea/paint-seascape.ts';
import { illustrateSky } from '../vector/illustrators/sky.ts';

/** Nothing but sky: the camera of the sea raised until the horizon leaves the picture. */
const BELOW_THE_FRAME = 1.06;

/** Skies. */
export const sky = defineFamily({
  name: 'sky',
  setting: 'outdoors',
  words: `
    sky: sky, clouds, above the clouds, heaven, heavens, cloudscape, sea of clouds, in the clouds, blue sky, night sky, starry sky, cloudy sky, open sky, pink sky, sunset sky, evening sky, in the sky, sky background, among the clouds, over the clouds, sea of fog, flying over clouds`,
  weakWords:
    'sky, clouds, blue sky, night sky, starry sky, cloudy sky, pink sky, sunset sky, evening sky, sky background',
  weight: 2,
  nearest: ['sea', 'beach', 'abstract'],
  horizon: [0.86, 0.95],
  sentences: ['A wide open sky, soft and calm', 'An open sky over the whole frame', 'A huge open sky, calm and quiet'],
  shows: ['cloud', 'sun', 'star', 'moon'],
  examples: ['a blue sky with white clouds', 'a starry night sky'],
  vector: illustrateSky,
  photo: async (request) => {
    const camera = { ...request.spec.camera, horizon: BELOW_THE_FRAME };
    return { ...(await paintSeascape({ ...request, spec: { ...request.spec, camera } })), shadow: 'none' };
  },
});
