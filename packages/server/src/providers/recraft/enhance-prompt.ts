import { z } from 'zod';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import type { VendorOperation } from '../vendor.ts';
import { spent } from '../vendor-answer.ts';
import type { Desk } from './desk.ts';
import { MAX_ENHANCED_CHARACTERS, VENDOR } from './facts.ts';

const enhanced = z.object({ enhanced_prompt: z.string(), credits: z.number().nullish().catch(null) });

/** A prompt told in more words. */
export function enhancePrompt({ client }: Pick<Desk, 'client'>): VendorOperation<'enhance-prompt'> {
  return {
    heeds: [],
    refuses: ({ prompt }) => {
      const isLong = Array.from(prompt).length > MAX_ENHANCED_CHARACTERS;
      return isLong
        ? `enhances prompts of at most ${MAX_ENHANCED_CHARACTERS} characters`
        : refuseBlankPrompt({ prompt });
    },
    call: async ({ prompt }, context) => {
      const { enhanced_prompt: text, credits } = await client.ask(
        { path: '/prompts/enhance', body: { prompt } },
        enhanced,
        context,
      );
      if (text.trim() === '') throw spent(VENDOR, 'answered with an empty prompt');
      return { images: [], text, ...(typeof credits === 'number' && { books: { consumed: credits } }) };
    },
  };
}
