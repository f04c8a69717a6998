import { AppError } from '@backlot/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AttemptError } from '../net/attempt-error.ts';
import { createGates, type Gate } from './gates.ts';
import { scriptedProvider } from './testing/scripted-provider.ts';

const STILL_THERE = new AbortController().signal;

const gateOf = (concurrency: number): Gate => {
  const { provider } = scriptedProvider({ lines: [] });
  return createGates()({ ...provider, limits: { concurrency } });
};
const pass = <Result>(gate: Gate, work: () => Promise<Result>, signal = STILL_THERE): Promise<Result> =>
  gate.pass(work, { pictures: 1, signal });

async function failOften(gate: Gate): Promise<void> {
  const outage = () => Promise.reject(new AttemptError('none', new AppError('provider.unavailable', 'Down.')));
  for (let times = 0; times < 5; times++) await pass(gate, outage).catch(() => {});
}

describe('the gate of a provider', () => {
  afterEach(() => vi.useRealTimers());

  it('opens again after a rest, for nobody would be sent there to find out otherwise', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const gate = gateOf(1);
    await failOften(gate);
    const rested = gate.isResting();

    vi.advanceTimersByTime(16_000);

    expect([rested, gate.isResting()]).toEqual([true, false]);
    await expect(pass(gate, async () => 'done')).resolves.toBe('done');
  });

  it('rests anew when the first call after a rest fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const gate = gateOf(1);
    await failOften(gate);
    vi.advanceTimersByTime(16_000);

    await failOften(gate);

    expect(gate.isResting()).toBe(true);
  });

  it('lets those who give up while they wait go at once, and whoever waits behind them through', async () => {
    const gate = gateOf(1);
    let finish = (): void => {};
    const first = new Promise<void>((resolve) => (finish = resolve));
    const gone = new AbortController();
    const works: string[] = [];
    const running = pass(gate, () => first);
    const left = pass(gate, async () => works.push('left'), gone.signal);
    const last = pass(gate, async () => works.push('last'));

    gone.abort(new AppError('run.cancelled', 'Gone.'));
    await expect(left).rejects.toMatchObject({ code: 'run.cancelled' });
    finish();

    await running;
    await last;
    expect(works).toEqual(['last']);
  });
});
