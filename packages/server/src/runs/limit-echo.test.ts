import { describe, expect, it } from 'vitest';
import { limitEcho } from './limit-echo.ts';

const LONG = 'x'.repeat(200_000);

describe('limitEcho', () => {
  it('lets the longest prompts pass', () => {
    const prompt = '🏖'.repeat(4000);

    expect(() => limitEcho({ prompt, negative_prompt: prompt, imageUrl: 'images/x.png', n: 1 })).not.toThrow();
  });

  it.each([
    ['a text', { prompt: 'a beach', note: LONG + LONG }, 'note'],
    ['texts that are short one by one', { prompt: 'a beach', first: 'x'.repeat(100_000), second: LONG }, 'second'],
    ['a text deep inside', { prompt: 'a beach', extra: [{ deep: [LONG, LONG] }] }, 'extra'],
    ['a name', { prompt: 'a beach', extra: { [LONG]: 1, [`${LONG}2`]: 2 } }, 'extra'],
    ['a name of its own', { prompt: 'a beach', [LONG + LONG]: 1 }, 'x'.repeat(100)],
  ])('refuses %s that no record should hold, and names the longest field', (_what, promptObject, field) => {
    expect(() => limitEcho(promptObject)).toThrow(
      expect.objectContaining({ code: 'request.too-large', issues: [expect.objectContaining({ field })] }),
    );
  });
});
