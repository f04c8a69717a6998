import { describe, expect, it } from 'vitest';
import { startSweeping } from './start-sweeping.ts';

const HOUR_MS = 3_600_000;

describe('sweeping', () => {
  it('takes a day by the clock of the store, whatever ours says', async () => {
    const clock = new Date(Date.now() - 1000 * HOUR_MS);
    const { files, removed } = storeAt(clock, [25, 23, 0]);

    await sweepOnce({ files, isAlone: false });

    expect(removed).toEqual(['25 h old']);
  });

  it('takes every file that was there before a server that is alone', async () => {
    const { files, removed } = storeAt(new Date(), [25, 0.001, -0.001]);

    await sweepOnce({ files, isAlone: true });

    expect(removed).toEqual(['25 h old', '0.001 h old']);
  });

  it('leaves files to another server that is at it', async () => {
    const { files, removed } = storeAt(new Date(), [25]);

    await sweepOnce({ files, isAlone: false, exclusively: async () => undefined });

    expect(removed).toEqual([]);
  });

  it('tells of a store that fails, and ends', async () => {
    const { files } = storeAt(new Date(), [25]);
    const errors: unknown[] = [];

    await sweepOnce({
      files: { ...files, clock: () => Promise.reject(new Error('down')) },
      isAlone: false,
      onError: (error) => errors.push(error),
    });

    expect(errors).toEqual([new Error('down')]);
  });
});

async function sweepOnce(
  deps: Partial<Parameters<typeof startSweeping>[0]> & Pick<Parameters<typeof startSweeping>[0], 'files'>,
) {
  let onEnd = (): void => {};
  const ended = new Promise<void>((resolve) => (onEnd = resolve));
  const sweeping = startSweeping({
    known: async () => new Set(),
    isAlone: false,
    onRemoved: () => {},
    onError: (error) => {
      throw error;
    },
    ...deps,
    exclusively: (work) => (deps.exclusively ?? ((each: typeof work) => each()))(work).finally(onEnd),
  });
  await ended;
  await sweeping.stop();
}

function storeAt(clock: Date, agesHours: readonly number[]) {
  const removed: string[] = [];
  const files = {
    clock: async () => clock,
    sweepStaged: async () => 0,
    remove: async (key: string) => {
      removed.push(key);
    },
    async *list() {
      for (const age of agesHours) yield { key: `${age} h old`, changedAt: new Date(clock.getTime() - age * HOUR_MS) };
    },
  };
  return { files, removed };
}
