import type { Production, ResolvedCall } from '@backlot/contract';
import { enhancePrompt as enhance } from '../scene/describe/enhance.ts';
import { createStages, type ProgressListener } from './stages.ts';

type Input = Extract<ResolvedCall, { operation: 'enhance-prompt' }>['input'];

/** Expands a prompt into a richer description of what the engine would draw. */
export async function enhancePrompt({ prompt, seed }: Input, onProgress?: ProgressListener): Promise<Production> {
  const stages = createStages(1, onProgress);
  const { text, spec, warnings } = await stages.run('understand', () => enhance(prompt, seed));
  return { images: [], text, warnings, timingsMs: stages.timingsMs, details: { scene: spec } };
}
