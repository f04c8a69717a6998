import { AppError, type ResolvedCall } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { AttemptError } from '../net/attempt-error.ts';
import type { Provider } from '../providers/provider.ts';
import { askCandidates } from './ask-candidates.ts';
import type { Asking } from './ask-provider.ts';
import { createAttemptLog, type AttemptStore } from './attempt-log.ts';
import { createGates } from './gates.ts';
import { scriptedProvider, type Line } from './testing/scripted-provider.ts';

const WELL: Line = { makes: 1 };
const STILL_THERE = new AbortController().signal;

/** A house that asks these providers in this order for so many pictures, and the rows that it writes. */
function house(providers: readonly Provider[], count = 1, signal = new AbortController().signal) {
  const rows: string[] = [];
  const store: AttemptStore = {
    begin: async ({ provider, images }) => `${rows.push(`begin ${provider} ${images}`)}`,
    refer: async (id, reference) => void rows.push(`${id} is ${reference}`),
    end: async (id, { state, code }) => void rows.push(`end ${id} ${state} ${code}`),
  };
  const log = createAttemptLog(store, { runId: 'run', operation: 'generate' });
  const call: ResolvedCall = { operation: 'generate', input: { prompt: 'a', count, seed: 100 } };
  const work = { call, model: 'm', log, signal, timeUp: new AbortController().signal };
  const asking: Asking = { ...work, onStart: () => {}, onProgress: () => {}, random: () => 0 };
  const candidates = providers.map((provider) => ({ provider, creditsPerImage: 10 }));
  const gates = createGates();
  return { rows, log, gates, ask: () => askCandidates({ candidates, skipped: [] }, gates, asking) };
}

describe('a provider that is asked', () => {
  it('is written down before, and ends with the run that it delivers to', async () => {
    const { provider } = scriptedProvider({ lines: [WELL] });
    const { rows, log, ask } = house([provider]);

    const { made } = await ask();

    expect(rows).toEqual(['begin recraft 1']);
    expect(log.delivered).toEqual([{ id: '1', books: { consumed: 1 } }]);
    expect(made.images).toHaveLength(1);
  });

  it('is asked again for what it certainly did not do', async () => {
    const limited: Line = { fails: 'provider.limited', charge: 'none' };
    const { provider, asked } = scriptedProvider({ lines: [limited, WELL] });
    const { rows, ask } = house([provider]);

    await ask();

    expect(asked).toHaveLength(2);
    expect(rows).toEqual(['begin recraft 1', 'end 1 REFUSED provider.limited', 'begin recraft 1']);
  });

  it.each(['unknown', 'spent'] as const)(
    'is never asked again when the outcome is "%s", nor is anybody else',
    async (charge) => {
      const first = scriptedProvider({ lines: [{ fails: 'provider.unavailable', charge }] });
      const other = scriptedProvider({ name: 'builtin', lines: [WELL] });
      const { log, ask } = house([first.provider, other.provider]);

      await expect(ask()).rejects.toMatchObject({ charge });

      expect([first.asked.length, other.asked.length]).toEqual([1, 0]);
      expect(log.notes).toMatchObject([{ provider: 'recraft', state: charge.toUpperCase(), attemptId: '1' }]);
    },
  );

  it('that throws what nobody expected after it may have spent counts as unknown', async () => {
    const broken: Line = { does: () => Promise.reject(new TypeError('undefined is not a picture')) };
    const { provider } = scriptedProvider({ lines: [broken] });

    await expect(house([provider]).ask()).rejects.toMatchObject({
      charge: 'unknown',
      told: { code: 'provider.unknown' },
    });
  });

  it('is asked in as many calls as it needs, each with a seed of its own', async () => {
    const { provider, asked } = scriptedProvider({ picturesPerCall: 2, lines: [{ makes: 2 }, { makes: 2 }, WELL] });
    const { made } = await house([provider], 5).ask();

    expect(asked).toEqual([
      { count: 2, seed: 100 },
      { count: 2, seed: 102 },
      { count: 1, seed: 104 },
    ]);
    expect(made.images.map(({ seed }) => seed)).toEqual([100, 101, 102, 103, 104]);
    expect(made.timingsMs).toEqual({ call: 3 });
  });

  it('delivers what its earlier calls made when a later one fails', async () => {
    const lost: Line = { fails: 'provider.unknown', charge: 'unknown' };
    const { provider, asked } = scriptedProvider({ picturesPerCall: 1, lines: [WELL, lost] });
    const { log, ask } = house([provider], 3);

    const { made } = await ask();

    expect(made.images).toHaveLength(1);
    expect(made.warnings).toMatchObject([{ code: 'part-failed' }]);
    expect(asked).toHaveLength(2);
    expect(log.notes.map(({ state }) => state)).toEqual(['DELIVERED', 'UNKNOWN']);
  });
});

describe('what was made and is paid for', () => {
  it('is delivered when its provider rests before the next call, and nobody else is asked', async () => {
    const { provider, asked } = scriptedProvider({ picturesPerCall: 1, lines: [WELL] });
    const other = scriptedProvider({ name: 'builtin', lines: [{ makes: 3 }] });
    const { log, gates, ask } = house([provider, other.provider], 3);
    const outage = () => Promise.reject(new AttemptError('none', new AppError('provider.exhausted', 'No money.')));
    const lines = Array.from({ length: 5 }, () => gates(provider).pass(outage, { pictures: 1, signal: STILL_THERE }));

    const [answered] = await Promise.all([ask(), Promise.allSettled(lines)]);

    expect(answered).toMatchObject({ candidate: { provider: { name: 'recraft' } } });
    expect(answered.made.images).toHaveLength(1);
    expect(answered.made.warnings).toMatchObject([{ code: 'part-failed' }]);
    expect([asked.length, other.asked.length, log.delivered.length]).toEqual([1, 0, 1]);
  });

  it('is delivered when its caller goes away before the next call', async () => {
    const caller = new AbortController();
    const leaving: Line = {
      does: async () => {
        caller.abort(new AppError('run.cancelled', 'The caller went away.'));
        return 1;
      },
    };
    const { provider, asked } = scriptedProvider({ picturesPerCall: 1, lines: [leaving] });

    const { made } = await house([provider], 3, caller.signal).ask();

    expect([made.images.length, asked.length]).toEqual([1, 1]);
  });
});

describe('a call of which the outcome is not known when the work is taken from this process', () => {
  it('is left open for whoever goes on with it', async () => {
    const server = new AbortController();
    const taken: Line = {
      does: async ({ signal }) => {
        server.abort(new AppError('run.interrupted', 'Another worker takes the run over.'));
        signal.throwIfAborted();
        return 1;
      },
    };
    const { rows, ask } = house([scriptedProvider({ lines: [taken] }).provider], 1, server.signal);

    await expect(ask()).rejects.toMatchObject({ charge: 'unknown' });

    expect(rows).toEqual(['begin recraft 1']);
  });
});

describe('another provider', () => {
  it.each(['provider.unauthorized', 'provider.exhausted', 'provider.timeout', 'operation.unsupported'] as const)(
    'takes over after %s',
    async (fails) => {
      const first = scriptedProvider({ lines: [{ fails, charge: 'none' }] });
      const other = scriptedProvider({ name: 'builtin', lines: [WELL] });

      const { candidate } = await house([first.provider, other.provider]).ask();

      expect(candidate.provider.name).toBe('builtin');
      expect(first.asked).toHaveLength(1);
    },
  );

  it('takes over at once from one who wants a long rest', async () => {
    const tired: Line = { fails: 'provider.limited', charge: 'none', retryAfterSeconds: 60 };
    const first = scriptedProvider({ lines: [tired] });
    const other = scriptedProvider({ name: 'builtin', lines: [WELL] });

    await house([first.provider, other.provider]).ask();

    expect(first.asked).toHaveLength(1);
  });

  it.each(['provider.moderated', 'provider.rejected'] as const)(
    'is not tried after %s: that is about what was asked',
    async (fails) => {
      const first = scriptedProvider({ lines: [{ fails, charge: 'none' }] });
      const other = scriptedProvider({ name: 'builtin', lines: [WELL] });

      await expect(house([first.provider, other.provider]).ask()).rejects.toMatchObject({ told: { code: fails } });

      expect(other.asked).toEqual([]);
    },
  );

  it('is asked in place of one that rests after failures in a row', async () => {
    const down = scriptedProvider({ lines: [{ fails: 'provider.unauthorized', charge: 'none' }] });
    const other = scriptedProvider({ name: 'builtin', lines: [WELL] });
    const { ask, gates } = house([down.provider, other.provider]);
    for (let run = 0; run < 7; run++) await ask();

    expect(gates(down.provider).isResting()).toBe(true);
    expect(down.asked).toHaveLength(5);
  });
});

describe('a caller who goes away', () => {
  it('does not stop what may have been charged', async () => {
    const caller = new AbortController();
    const slow: Line = {
      does: async ({ signal }) => {
        caller.abort(new AppError('run.cancelled', 'The caller went away.'));
        signal.throwIfAborted();
        return 1;
      },
    };
    const { provider } = scriptedProvider({ lines: [slow] });

    const { made } = await house([provider], 1, caller.signal).ask();

    expect(made.images).toHaveLength(1);
  });

  it('is not worked for when nothing was sent yet', async () => {
    const { provider, asked } = scriptedProvider({ lines: [WELL] });
    const gone = AbortSignal.abort(new AppError('run.cancelled', 'The caller went away.'));

    await expect(house([provider], 1, gone).ask()).rejects.toBeDefined();

    expect(asked).toEqual([]);
  });
});
