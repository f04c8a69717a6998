import { defineEndpoint } from '../../define.ts';
import { generation } from '../generation.ts';
import { ALL_MODELS } from '../model-rules.ts';

export const endpoint = defineEndpoint({
  ...generation({ ...ALL_MODELS, byDefault: 'recraftv4_1_vector', only: 'vector' }),
  name: 'generationsVector',
  path: 'images/generations/vector',
  title: 'Make vector pictures',
  summary: 'Make SVG pictures from a prompt; raster models and styles are refused',
  example: { prompt: 'a lighthouse on a cliff at dusk' },
});
