import { shotsOf, type Sheet } from '../sheet.ts';

const PROMPTS = {
  'marble by a window': { prompt: 'white marble table by a sunny window with leaf shadows', size: '1024x1024' },
  'pink podium': { prompt: 'a pink studio with a round podium and an arch', size: '1024x1024' },
  'beach, sunset': { prompt: 'a tropical beach with palm trees at sunset', size: '1536x1024' },
  'coffee shop': { prompt: 'a cozy coffee shop in the evening, bokeh', size: '1024x1024' },
  'red balloon': { prompt: 'a red hot air balloon over green hills', size: '1024x1024' },
  'robot poster': { prompt: 'a friendly robot, poster', size: '1024x1536' },
  watercolor: { prompt: 'a sailboat on the sea at dawn', size: '1024x1024', model: 'recraftv2', style: 'Watercolor' },
  'pop art': { prompt: 'a cat on a sofa', size: '1024x1024', model: 'recraftv3', style: 'Pop art' },
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
