import { describe, expect, it } from 'vitest';
import { verdictsFromBooks, type BookedCall } from './verdicts-from-books.ts';

/** A call from one second to another of an hour. */
function call(id: string, [from, to]: readonly [number, number | null], changes: Partial<BookedCall>): BookedCall {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000);
  return {
    id,
    operation: 'erase',
    images: 1,
    state: 'DELIVERED',
    consumed: null,
    balance: null,
    verdict: null,
    startedAt: at(from),
    endedAt: to === null ? null : at(to),
    ...changes,
  };
}

const before = call('p', [0, 10], { consumed: 5, balance: 100 });
const lost = call('u', [20, 30], { state: 'UNKNOWN' });
const after = (balance: number, from = 100) => call('q', [from, from + 10], { consumed: 5, balance });
const verdicts = (...calls: BookedCall[]) =>
  verdictsFromBooks(calls, { patienceMs: 60_000 }).map(({ id, verdict }) => [id, verdict]);

describe("the vendor's books", () => {
  it('say that nothing was charged where nothing is missing', () => {
    expect(verdictsFromBooks([before, lost, after(95)], { patienceMs: 60_000 })).toEqual([
      { id: 'u', verdict: 'not-charged', note: '100 before, 95 after a call for 5' },
    ]);
  });

  it('say that it was charged where just its price is missing', () => {
    expect(verdicts(before, lost, after(90))).toEqual([['u', 'charged']]);
    expect(verdicts(after(80), { ...lost, images: 3 }, before)).toEqual([['u', 'charged']]);
  });

  it.each([
    ['what is missing is no price of such a call', [before, lost, after(92)]],
    ['the account was filled up', [before, lost, after(595)]],
    ['such a call was never paid for', [before, { ...lost, operation: 'upscale' }, after(90)]],
    ['there is no call before it', [lost, after(95)]],
    ['there is no call after it', [before, lost]],
    ['the vendor may still be at it', [before, lost, after(95, 80)]],
    ['another unknown call lies there', [before, lost, call('v', [40, 50], { state: 'UNKNOWN' }), after(95)]],
    [
      'a call overlaps the one after it',
      [before, lost, after(95), call('x', [105, 130], { consumed: 5, balance: 90 })],
    ],
    ['a call overlaps the one before it', [call('x', [5, 15], { consumed: 5, balance: 95 }), before, lost, after(90)]],
    ['a call is still on', [before, lost, after(95), call('x', [1, null], { state: 'STARTED' })]],
    ['a call without books lies there', [before, lost, call('x', [40, 50], { state: 'SPENT' }), after(90)]],
    ['it has its verdict', [before, { ...lost, verdict: 'charged' as const }, after(95)]],
  ])('say nothing where %s', (_why, calls) => {
    expect(verdicts(...calls)).toEqual([]);
  });

  it('are not muddied by a call that is known to cost nothing', () => {
    const free = call('v', [40, 50], { state: 'UNKNOWN', verdict: 'not-charged' });

    expect(verdicts(before, lost, free, after(90))).toEqual([['u', 'charged']]);
  });

  it('charge at once what the balance shows, however soon', () => {
    expect(verdicts(before, lost, after(90, 31))).toEqual([['u', 'charged']]);
  });

  it('are read in fractions too', () => {
    const first = call('p', [0, 10], { consumed: 0.1, balance: 0.3 });
    const last = call('q', [100, 110], { consumed: 0.1, balance: 0.1 });

    expect(verdicts(first, lost, { ...last, balance: 0.2 })).toEqual([['u', 'not-charged']]);
    expect(verdicts(first, lost, last)).toEqual([['u', 'charged']]);
  });
});
