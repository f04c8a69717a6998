import { AppError, type ResolvedCall } from '@backlot/contract';
import type { RunRecord } from './run.ts';

/** Turns a reference (asset key, URL) into encoded bytes; `field` is the operation's name for it, which an error repeats. */
export type ResolveImage = (request: {
  teamId: string;
  reference: string;
  field: string;
  signal: AbortSignal;
}) => Promise<Uint8Array>;

/** What the style references of one call may weigh together, bytes: the limit of Ideogram's API. */
const MAX_REFERENCES_BYTES = 10 * 1024 * 1024;

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
      limitReferences(references);
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

function limitReferences(references: readonly Uint8Array[]): void {
  const sizeBytes = references.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (sizeBytes <= MAX_REFERENCES_BYTES) return;
  const message = `must not weigh more than ${MAX_REFERENCES_BYTES} bytes together`;
  throw new AppError('request.too-large', `The style references ${message}.`, {
    issues: [{ field: 'styleReferences', message }],
  });
}
