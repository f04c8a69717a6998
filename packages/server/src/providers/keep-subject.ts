import type { ResolvedCall } from '@backlot/contract';
import type { Darkroom, MatteMask } from '@backlot/engine';
import type { VendorResult } from './vendor.ts';
import { spent } from './vendor-answer.ts';

type Input = Extract<ResolvedCall, { operation: 'replace-background' }>['input'];

/** For vendors that redraw the subject when they paint a background: puts the subject back to the pixel. Rejects with `spent`. */
export async function keepSubject(
  title: string,
  darkroom: Pick<Darkroom, 'finish'>,
  made: { readonly input: Input; readonly background: MatteMask; readonly result: VendorResult },
  { signal }: { readonly signal: AbortSignal },
): Promise<VendorResult> {
  const { input, background, result } = made;
  const { image, prompt, count, seed, minSidePx } = input;
  const masked = { image, mask: background.bytes, prompt, count, seed, minSidePx };
  const finished = await darkroom
    .finish({ operation: 'generate-background', input: masked }, result.images, { signal })
    .catch((error: unknown) => {
      throw spent(title, 'made something that cannot be used', error);
    });
  return {
    ...result,
    images: finished.images.map(({ bytes, seed: own }) => ({ bytes, seed: own })),
    warnings: [...(result.warnings ?? []), ...background.warnings, ...finished.warnings],
    details: { ...result.details, ...finished.details },
  };
}
