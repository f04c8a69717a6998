import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linger } from './linger.ts';

const LIMITS = { maxBytes: 1000, maxMs: 60_000 };

describe('lingering for the rest of a request', () => {
  it('ends when the caller has sent everything', async () => {
    const request = Readable.from([Buffer.alloc(400), Buffer.alloc(400)]);

    await linger(request, LIMITS);

    expect(request.readableEnded).toBe(true);
  });

  it('ends when the caller sends without end', async () => {
    let sentBytes = 0;
    const request = new Readable({
      read(size) {
        sentBytes += size;
        setImmediate(() => this.push(Buffer.alloc(size)));
      },
    });

    await linger(request, LIMITS);

    expect(sentBytes).toBeGreaterThan(LIMITS.maxBytes);
    request.destroy();
  });

  it('ends when the caller is silent', async () => {
    await expect(linger(new PassThrough(), { ...LIMITS, maxMs: 1 })).resolves.toBeUndefined();
  });

  it('ends when the caller is gone, before or meanwhile', async () => {
    const request = new PassThrough();
    const lingering = linger(request, LIMITS);
    request.destroy();

    await expect(lingering).resolves.toBeUndefined();
    await expect(linger(request, LIMITS)).resolves.toBeUndefined();
  });
});
