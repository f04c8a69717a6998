import type { ProviderContext } from '../provider.ts';
import type { WordedPrompt } from '../style-words.ts';
import type { VendorResult } from '../vendor.ts';
import type { Desk } from './desk.ts';
import { commonFields, editParts } from './fields.ts';

interface Edit {
  readonly image: Uint8Array;
  readonly mask?: Uint8Array;
  readonly minSidePx?: number | undefined;
  readonly count: number;
}

/** Has a picture edited by words, where a mask says so or all over. */
export async function edit(
  desk: Desk,
  { count, ...pictures }: Edit,
  { prompt, warnings }: WordedPrompt,
  context: ProviderContext,
): Promise<VendorResult> {
  const { parts, size, warnings: resized } = await editParts(desk, pictures, context);
  const form = [...parts, ['prompt', prompt] as const, ...Object.entries(commonFields(desk, { count, size }))];
  const made = await desk.client.make({ path: '/images/edits', body: { form } }, count, context);
  return { ...made, warnings: [...resized, ...warnings, ...(made.warnings ?? [])] };
}
