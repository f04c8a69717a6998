import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';
import type { RunRecord } from './run.ts';

const SIGNAL = new AbortController().signal;

function record(styleReferences: string[]): RunRecord {
  const input = { image: 'image', prompt: 'a beach', count: 1, quality: 'default', styleReferences } as const;
  // Only what the step reads.
  return { teamId: 'team', seed: 7, call: { operation: 'replace-background', input } } as unknown as RunRecord;
}

describe('gather', () => {
  it('fetches every picture for the team of the run and fixes the seed', async () => {
    const asked: string[] = [];
    const resolve = async ({ teamId, reference, field }: { teamId: string; reference: string; field: string }) => {
      asked.push(`${teamId} ${field}`);
      return Buffer.from(reference);
    };

    const { input } = await gather(resolve, record(['one', 'two']), SIGNAL);

    expect(asked).toEqual(['team image', 'team styleReferences.0', 'team styleReferences.1']);
    expect(input).toMatchObject({
      seed: 7,
      image: Buffer.from('image'),
      styleReferences: ['one', 'two'].map((text) => Buffer.from(text)),
    });
  });

  it('takes no more than ten megabytes of style references', async () => {
    const resolve = async () => new Uint8Array(6 * 1024 * 1024);

    await expect(gather(resolve, record(['one']), SIGNAL)).resolves.toBeDefined();
    await expect(gather(resolve, record(['one', 'two']), SIGNAL)).rejects.toMatchObject({
      code: 'request.too-large',
      issues: [{ field: 'styleReferences' }],
    });
  });

  it('takes as much more of the references of a style as that operation allows', async () => {
    const bytes = new Uint8Array(10 * 1024 * 1024);
    const resolve = async () => bytes;
    const asking = (count: number): RunRecord => {
      const input = { base: 'any', references: Array.from({ length: count }, (_, index) => `reference ${index}`) };
      return { ...record([]), call: { operation: 'create-style', input } };
    };

    await expect(gather(resolve, asking(6), SIGNAL)).resolves.toBeDefined();
    await expect(gather(resolve, asking(7), SIGNAL)).rejects.toMatchObject({
      code: 'request.too-large',
      issues: [{ field: 'references', message: 'must not weigh more than 67108864 bytes together' }],
    });
  });
});
