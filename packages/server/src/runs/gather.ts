import { AppError, OPERATIONS, type ResolvedCall } from '@backlot/contract';
import { picturesOf } from './pictures-of.ts';
import type { RunRecord } from './run.ts';

/** Turns a reference (asset key, URL) into encoded bytes; `field` is the operation's name for it, which an error repeats. */
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
  const pictures = await Promise.all(
    picturesOf(call).map(async ({ field, reference }) => ({
      field,
      bytes: await resolveImage({ teamId, reference, field, signal }),
    })),
  );
  const resolved = new Map<string, Uint8Array | Uint8Array[]>();
  for (const { field, bytes } of pictures) {
    const [name = field, index] = field.split('.');
    const list = resolved.get(name);
    if (index === undefined) resolved.set(name, bytes);
    else resolved.set(name, Array.isArray(list) ? [...list, bytes] : [bytes]);
  }
  const { maxListBytes } = OPERATIONS[call.operation];
  for (const [name, list] of resolved) if (Array.isArray(list)) limitList(name, list, maxListBytes);
  // Every reference has become bytes under its own name, which is what makes a call a resolved one.
  const input: object = { ...call.input, ...Object.fromEntries(resolved), seed };
  return { operation: call.operation, input } as ResolvedCall;
}

function limitList(field: string, list: readonly Uint8Array[], maxBytes = Number.POSITIVE_INFINITY): void {
  const sizeBytes = list.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (sizeBytes <= maxBytes) return;
  const message = `must not weigh more than ${maxBytes} bytes together`;
  throw new AppError('request.too-large', `The pictures ${message}.`, { issues: [{ field, message }] });
}
