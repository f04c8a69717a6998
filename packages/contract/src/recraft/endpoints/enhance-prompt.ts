import { z } from 'zod';
import { defineEndpoint, STAND_INS } from '../../define.ts';
import { prompt } from '../fields/kinds.ts';
import { note } from '../../notes.ts';

const UNITS = 10;
const MAX_PROMPT_CHARACTERS = 2000;

export const endpoint = defineEndpoint({
  name: 'enhancePrompt',
  path: 'prompts/enhance',
  title: 'Enrich a prompt',
  summary: 'Expand a prompt into a richer description',
  fields: z.looseObject({ prompt: note(prompt(MAX_PROMPT_CHARACTERS), { effect: 'what to expand' }) }),
  pictures: {},
  answer: 'prompt',
  model: () => 'recraft',
  count: () => 1,
  units: () => UNITS,
  servedBy: ['recraft', ...STAND_INS],
  toOperation: ({ prompt: text }) => ({ operation: 'enhance-prompt', input: { prompt: text } }),
  example: { prompt: 'a cabin in the mountains' },
});
