import { defineEndpoint } from '../../define.ts';
import { generation } from '../generation.ts';
import { ALL_MODELS } from '../model-rules.ts';

export const endpoint = defineEndpoint({
  ...generation({ ...ALL_MODELS, only: 'raster' }),
  name: 'generationsRaster',
  path: 'images/generations/raster',
  title: 'Make raster pictures',
  summary: 'Make pictures of pixels from a prompt; vector models and styles are refused',
  example: { prompt: 'a lighthouse on a cliff at dusk', style: 'Photorealism' },
});
