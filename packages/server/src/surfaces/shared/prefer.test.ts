import { describe, expect, it } from 'vitest';
import { prefersAsync, readManner } from './prefer.ts';

describe('Prefer: respond-async', () => {
  it.each([
    ['respond-async', true],
    ['Respond-Async', true],
    ['return=minimal, respond-async; wait=10', true],
    ['wait=10', false],
    ['respond-asynchronously', false],
    ['note="never, respond-async"', false],
    [undefined, false],
  ])('is read from %s: %s', (prefer, expected) => {
    expect(prefersAsync({ headers: prefer === undefined ? {} : { prefer } })).toBe(expected);
  });
});

describe('X-Backlot-Priority', () => {
  const manner = (priority: string | undefined, isAsync = true) =>
    readManner({ headers: priority === undefined ? {} : { 'x-backlot-priority': priority } }, isAsync);

  it.each([
    ['low', -10],
    ['normal', 0],
    ['High', 10],
  ])('%s is a place in the queue', (word, priority) => {
    expect(manner(word)).toEqual({ isAsync: true, priority });
  });

  it('is of no matter to whoever waits for the answer', () => {
    expect(manner('low', false)).toEqual({ isAsync: false });
    expect(manner(undefined)).toEqual({ isAsync: true });
  });

  it('is refused where it means nothing', () => {
    expect(() => manner('urgent', false)).toThrow('must be one of low, normal, high');
  });
});
