import type { ResolvedCall } from '@backlot/contract';
import type { RunRecord } from './run.ts';

/** Turns a reference (asset key, URL, data URL) into encoded bytes; `field` is the operation's name for it, which an error repeats. */
export type ResolveImage = (request: {
  teamId: string;
  reference: string;
  field: string;
  signal: AbortSignal;
}) => Promise<Uint8Array>;

/** Fetches every picture of a call, all at once, and fixes the seed: what a provider needs to begin. */
export async function gather(
  resolveImage: ResolveImage,
  { call, teamId, seed }: RunRecord,
  signal: AbortSignal,
): Promise<ResolvedCall> {
  const fetch = (reference: string, field: string) => resolveImage({ teamId, reference, field, signal });
  switch (call.operation) {
    case 'replace-background': {
      const { image, styleReferences, ...rest } = call.input;
      const [bytes, references] = await Promise.all([
        fetch(image, 'image'),
        Promise.all((styleReferences ?? []).map((reference, i) => fetch(reference, `styleReferences.${i}`))),
      ]);
      return {
        operation: call.operation,
        input: { ...rest, seed, image: bytes, ...(references.length > 0 && { styleReferences: references }) },
      };
    }
    case 'erase': {
      const [image, mask] = await Promise.all([fetch(call.input.image, 'image'), fetch(call.input.mask, 'mask')]);
      return { operation: call.operation, input: { image, mask, seed } };
    }
  }
}
