interface BodyLimits {
  /** The `Content-Length` header as it came. */
  readonly announced: string | readonly string[] | undefined;
  readonly maxBytes: number;
  /** What is thrown beyond that. */
  readonly tooLarge: () => Error;
}

/** Reads a body to its end: one that announces its length into one piece of memory, so that it is never held twice. */
export async function readBody(body: AsyncIterable<unknown>, limits: BodyLimits): Promise<Uint8Array> {
  const { announced, maxBytes, tooLarge } = limits;
  const expected = typeof announced === 'string' && /^\d+$/.test(announced) ? Number(announced) : undefined;
  if (expected !== undefined && expected > maxBytes) throw tooLarge();
  // Memory of its own, which the system gives when it is written to: what is announced and never comes costs nothing.
  const whole = expected === undefined ? undefined : Buffer.allocUnsafeSlow(expected);
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a body of bytes was expected');
    if (sizeBytes + chunk.byteLength > (expected ?? maxBytes)) throw tooLarge();
    if (whole === undefined) chunks.push(chunk);
    else whole.set(chunk, sizeBytes);
    sizeBytes += chunk.byteLength;
  }
  return whole?.subarray(0, sizeBytes) ?? Buffer.concat(chunks, sizeBytes);
}
