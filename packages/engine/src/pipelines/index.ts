import type { Production, ResolvedCall } from '@backlot/contract';
import type { WorkerSettings } from '../pool/messages.ts';
import { erase } from './erase.ts';
import { removeBackground } from './remove-background.ts';
import { replaceBackground } from './replace-background.ts';
import type { ProgressListener } from './stages.ts';
import { createTools } from './tools.ts';
import { upscale } from './upscale.ts';
import { vectorize } from './vectorize.ts';

/** Every pipeline of the engine, in this process. */
export interface Pipelines {
  readonly run: (call: ResolvedCall, onProgress?: ProgressListener) => Promise<Production>;
}

/** The pipelines with their tools; models are opened when they are first needed. */
export function createPipelines(settings: WorkerSettings): Pipelines {
  const tools = createTools(settings);
  return {
    run(call, onProgress) {
      switch (call.operation) {
        case 'replace-background':
          return replaceBackground(call.input, tools, onProgress);
        case 'remove-background':
          return removeBackground(call.input, tools, onProgress);
        case 'erase':
          return erase(call.input, onProgress);
        case 'vectorize':
          return vectorize(call.input, onProgress);
        case 'upscale':
          return upscale(call.input, tools, onProgress);
      }
    },
  };
}
