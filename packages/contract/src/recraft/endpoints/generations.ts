import { defineEndpoint } from '../../define.ts';
import { generation } from '../generation.ts';
import { ALL_MODELS } from '../model-rules.ts';

export const endpoint = defineEndpoint({
  ...generation(ALL_MODELS),
  name: 'generations',
  // Where ComfyUI's nodes look for it.
  aliases: ['image_generation'],
  title: 'Make pictures from words',
  summary: 'Make pictures from a prompt',
  example: { prompt: 'a lighthouse on a cliff at dusk', size: '3:2' },
});
