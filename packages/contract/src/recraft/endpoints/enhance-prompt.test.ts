import { describe, expect, it } from 'vitest';
import { fault, read } from '../testing/ask.ts';

const input = (name: string, fields: object) => read(name, fields).call.input;

describe('enhancePrompt', () => {
  it('takes up to 2000 characters', () => {
    expect(input('enhancePrompt', { prompt: 'x'.repeat(2000) })).toEqual({ prompt: 'x'.repeat(2000) });
    for (const prompt of [undefined, '', 'x'.repeat(2001)]) {
      expect(fault('enhancePrompt', { prompt })?.message).toBe('prompt length should be in [1, 2000]');
    }
  });
});
