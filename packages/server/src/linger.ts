import type { Readable } from 'node:stream';

interface LingerLimits {
  readonly maxBytes: number;
  readonly maxMs: number;
}

/** As long as nginx lingers for a silent caller, and any picture that a person would send by mistake. */
const LIMITS: LingerLimits = { maxBytes: 256 * 1024 * 1024, maxMs: 5_000 };

/**
 * Reads the rest of a request that is refused before it has all arrived, and forgets it. A connection that is closed while the
 * caller still sends is reset, and the caller sees a broken pipe instead of the answer that says why.
 */
export async function linger(request: Readable, { maxBytes, maxMs }: LingerLimits = LIMITS): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  let sizeBytes = 0;
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      clearTimeout(timer);
      request.off('data', count).off('end', stop).off('close', stop).off('error', stop).pause();
      resolve();
    };
    const count = (chunk: Uint8Array): void => {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) stop();
    };
    const timer = setTimeout(stop, maxMs);
    request.on('data', count).once('end', stop).once('close', stop).once('error', stop).resume();
  });
}
