import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const LIMITS = { announced: undefined, maxBytes: 6, tooLarge: () => new RangeError('too large') };

async function* bodyOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe('a body', () => {
  it.each([undefined, '6', 'six', ['6', '6']])('is read to its end when %j bytes are announced', async (announced) => {
    const bytes = await readBody(bodyOf('abc', '', 'def'), { ...LIMITS, announced });

    expect(Buffer.from(bytes).toString()).toBe('abcdef');
  });

  it('may be empty', async () => {
    expect(await readBody(bodyOf(), { ...LIMITS, announced: '0' })).toHaveLength(0);
    expect(await readBody(bodyOf(), LIMITS)).toHaveLength(0);
  });

  it('that announces too much is refused before any of it is read', async () => {
    let wasRead = false;
    const body = (async function* () {
      wasRead = true;
      yield Buffer.from('a');
    })();

    await expect(readBody(body, { ...LIMITS, announced: '7' })).rejects.toThrow('too large');
    expect(wasRead).toBe(false);
  });

  it.each([undefined, '3', '6'])(
    'is refused as soon as it is longer than %j announced or allowed',
    async (announced) => {
      await expect(readBody(bodyOf('abc', 'def', 'g'), { ...LIMITS, announced })).rejects.toThrow('too large');
    },
  );
});
