import type { OperationName, Production, ResolvedCall } from '@backlot/contract';
import type { WorkerSettings } from '../pool/messages.ts';
import { createStyle } from './create-style.ts';
import { enhancePrompt } from './enhance-prompt.ts';
import { erase } from './erase.ts';
import { generate } from './generate.ts';
import { generateBackground } from './generate-background.ts';
import { inpaint } from './inpaint.ts';
import { outpaint } from './outpaint.ts';
import { removeBackground } from './remove-background.ts';
import { removeText } from './remove-text.ts';
import { replaceBackground } from './replace-background.ts';
import { restyle } from './restyle.ts';
import type { ProgressListener } from './stages.ts';
import { createTools, type Tools } from './tools.ts';
import { upscale } from './upscale.ts';
import { variate } from './variate.ts';
import { vectorize } from './vectorize.ts';

/** What every pipeline is: the input of one operation in, what is made of it out. */
type Pipeline<Name extends OperationName> = (
  input: Extract<ResolvedCall, { operation: Name }>['input'],
  tools: Tools,
  onProgress?: ProgressListener,
) => Promise<Production>;

/** One pipeline an operation. */
const PIPELINES: { readonly [Name in OperationName]: Pipeline<Name> } = {
  generate,
  'enhance-prompt': (input, _tools, onProgress) => enhancePrompt(input, onProgress),
  'replace-background': replaceBackground,
  'remove-background': removeBackground,
  erase,
  'remove-text': removeText,
  vectorize: (input, _tools, onProgress) => vectorize(input, onProgress),
  upscale,
  'create-style': createStyle,
  inpaint,
  outpaint,
  'generate-background': generateBackground,
  variate,
  restyle,
};

/** Every pipeline of the engine, in this process. */
export interface Pipelines {
  readonly run: (call: ResolvedCall, onProgress?: ProgressListener) => Promise<Production>;
}

/** The pipelines with their tools, or those given; models are opened when they are first needed. */
export function createPipelines(settings: WorkerSettings, tools: Tools = createTools(settings)): Pipelines {
  return {
    async run({ operation, input }, onProgress) {
      // A pipeline stands under the name of its operation, and a call pairs that name with its input.
      return (PIPELINES[operation] as Pipeline<OperationName>)(input as never, tools, onProgress);
    },
  };
}
