import type { VendorOperation } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { commonFields } from './fields.ts';
import { refuseSize } from './sizes.ts';
import { refuseWish, wording } from './wording.ts';

/** Pictures of words, in sizes that the model makes. */
export function generate(desk: Desk): VendorOperation<'generate'> {
  const { client, rules } = desk;
  return {
    heeds: ['size', 'style', 'negativePrompt'],
    picturesPerCall: rules.maxImages,
    refuses: (input) => refuseSize(input.size, rules.sizes) ?? refuseWish(desk, input),
    call: async (input, context) => {
      const { prompt, warnings } = wording(desk, input);
      const size = input.size && { widthPx: input.size.width, heightPx: input.size.height };
      const json = { prompt, ...commonFields(desk, { count: input.count, size }) };
      const made = await client.make({ path: '/images/generations', body: { json } }, input.count, context);
      return { ...made, warnings: [...warnings, ...(made.warnings ?? [])] };
    },
  };
}
