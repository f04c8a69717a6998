import { z } from 'zod';
import { defineOperation } from '../define.ts';
import { seed } from './common-fields.ts';

/** Expands a prompt into what would be drawn of it: place, light, materials, camera. */
export const enhancePrompt = defineOperation({
  name: 'enhance-prompt',
  title: 'Enrich a prompt',
  group: 'words',
  summary: 'Expand a prompt into a richer description',
  output: 'text',
  pictures: [],
  input: z.object({ prompt: z.string(), seed }),
});
