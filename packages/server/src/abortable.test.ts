import { describe, expect, it } from 'vitest';
import { abortable } from './abortable.ts';

const never = () => new Promise<never>(() => {});

describe('work that can be left', () => {
  it('comes to its own end', async () => {
    const { signal } = new AbortController();

    expect(await abortable(async () => 'done', signal)).toBe('done');
    await expect(abortable(() => Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });

  it('is left with the reason of the signal', async () => {
    const controller = new AbortController();
    const left = abortable(never, controller.signal);
    controller.abort(new Error('gone'));

    await expect(left).rejects.toThrow('gone');
  });

  it('is not begun when it is too late', async () => {
    let hasBegun = false;
    const work = async () => void (hasBegun = true);

    await expect(abortable(work, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(hasBegun).toBe(false);
  });

  it('is waited for where it may not be left', async () => {
    const controller = new AbortController();
    const work = async () => {
      controller.abort(new Error('gone'));
      await new Promise(setImmediate);
      return 'done';
    };

    expect(await abortable(work, controller.signal, () => false)).toBe('done');
  });
});
