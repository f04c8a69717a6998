import type { PictureSize } from '@backlot/contract';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import type { VendorOperation } from '../vendor.ts';
import type { ClipdropTools } from './tools.ts';

const SIDE_PX = 1024;
const MAX_PROMPT_CHARACTERS = 1000;

/** A square picture of words. */
export function generate({ client }: Pick<ClipdropTools, 'client'>): VendorOperation<'generate'> {
  return {
    heeds: ['size'],
    refuses: (input) =>
      refuseDrawing(input) ?? refuseBlankPrompt(input) ?? refuseSize(input.size) ?? refuseLength(input.prompt),
    call: async ({ prompt }, context) =>
      client.make({ path: '/text-to-image/v1', form: [['prompt', prompt]] }, context),
  };
}

function refuseSize(size: PictureSize | undefined): string | undefined {
  if (size === undefined || (size.width === SIDE_PX && size.height === SIDE_PX)) return undefined;
  return `makes no picture of ${size.width} x ${size.height} px`;
}

function refuseLength(prompt: string): string | undefined {
  return Array.from(prompt).length > MAX_PROMPT_CHARACTERS
    ? `takes prompts of at most ${MAX_PROMPT_CHARACTERS} characters`
    : undefined;
}
