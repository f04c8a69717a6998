import { shotsOf, type Sheet } from '../sheet.ts';

const PROMPTS = {
  'marble by a window': { prompt: 'white marble table by a sunny window with leaf shadows', size: '1:1' },
  'pink podium': { prompt: 'a pink studio with a round podium and an arch', size: '1:1' },
  'beach, sunset': { prompt: 'a tropical beach with palm trees at sunset', size: '3:2' },
  'table in a coffee shop': { prompt: 'a wooden table in a cozy coffee shop in the evening', size: '1:1' },
  'red balloon': { prompt: 'a red hot air balloon over green hills', size: '1:1' },
  'robot poster': { prompt: 'a friendly robot, poster', size: '2:3' },
  watercolor: { prompt: 'a sailboat on the sea at dawn', size: '1:1', model: 'recraftv2', style: 'Watercolor' },
  'pop art': { prompt: 'a cat on a sofa', size: '1:1', model: 'recraftv3', style: 'Pop art' },
};

/** Pictures of pixels from words. */
export const sheet: Sheet = {
  name: 'generations',
  title: 'Generations, raster',
  about:
    'Places, studios and tables are painted as photographs; things that only can be drawn make the picture an illustration, and the record says so.',
  columns: 4,
  draw: (studio) =>
    shotsOf(
      studio,
      'images/generations/raster',
      Object.fromEntries(Object.entries(PROMPTS).map(([label, body]) => [label, { ...body, random_seed: 7 }])),
    ),
};
