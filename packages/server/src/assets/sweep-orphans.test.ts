import { describe, expect, it } from 'vitest';
import { sweepOrphans } from './sweep-orphans.ts';

const HOUR_MS = 3_600_000;
const now = new Date('2026-01-07T12:00:00Z');
const before = new Date(now.getTime() - HOUR_MS);

describe('sweeping orphans', () => {
  it('asks the database for no more than a batch at once', async () => {
    const files = storeOf(Array.from({ length: 501 }, (_, index) => ({ key: `k${index}`, hoursOld: 2 })));
    const asked: number[] = [];
    const known = async (keys: readonly string[]) => {
      asked.push(keys.length);
      return new Set(keys);
    };

    expect(await sweepOrphans(files, { known, before })).toBe(0);
    expect(asked).toEqual([500, 1]);
  });

  it('leaves alone what may belong to a transaction that is on', async () => {
    const files = storeOf([
      { key: 'old', hoursOld: 1.01 },
      { key: 'known', hoursOld: 300 },
      { key: 'young', hoursOld: 0.99 },
      { key: 'of-the-future', hoursOld: -5 },
    ]);

    const removed = await sweepOrphans(files, { known: async () => new Set(['known']), before });

    expect(removed).toBe(1);
    expect(files.removed).toEqual(['old']);
  });

  it('does not ask about files that are too young', async () => {
    const files = storeOf([{ key: 'young', hoursOld: 0 }]);
    const known = async () => {
      throw new Error('not to be asked');
    };

    expect(await sweepOrphans(files, { known, before })).toBe(0);
  });
});

function storeOf(held: readonly { readonly key: string; readonly hoursOld: number }[]) {
  const removed: string[] = [];
  return {
    removed,
    remove: async (key: string) => {
      removed.push(key);
    },
    async *list() {
      for (const { key, hoursOld } of held) yield { key, changedAt: new Date(now.getTime() - hoursOld * HOUR_MS) };
    },
  };
}
