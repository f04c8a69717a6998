import { describe, expect, it } from 'vitest';
import { failureOf } from '../testing/failure-of.ts';
import { testContext } from '../testing/test-context.ts';
import { notDone } from './failures.ts';
import type { Job } from './job.ts';
import { createProgress } from './progress.ts';
import { waitFor } from './wait-for.ts';

const DONE: Job = { state: 'done', outputs: {} };
const RUNNING: Job = { state: 'running' };
const PACE = { tickMs: 1, heardMs: 10_000, deafMs: 0, patienceMs: 20 };
const SILENT = { isLive: () => false, hasEnded: () => false };

interface Scene {
  readonly looks: readonly (Job | 'failing')[];
  readonly news?: typeof SILENT;
  readonly signal?: AbortSignal;
}

/** Waits while looks tell one after the other, the last for ever. */
function wait({ looks, news = SILENT, signal = new AbortController().signal }: Scene) {
  let count = 0;
  const look = async (): Promise<Job> => {
    const seen = looks[Math.min(count++, looks.length - 1)];
    if (seen === undefined || seen === 'failing') throw notDone('it is busy');
    return seen;
  };
  const context = testContext({ signal, willSpend: () => Promise.reject(new Error('waiting is free')) });
  const result = waitFor({ client: { look }, news, progress: createProgress({}), pace: PACE }, 'id', context);
  return { result, looked: () => count };
}

describe('waiting for a prompt', () => {
  it('forgives looks that fail for a while', async () => {
    await expect(wait({ looks: ['failing', RUNNING, 'failing', DONE] }).result).resolves.toEqual({});
  });

  it('gives up when they go on failing: what became of it is unknown', async () => {
    expect((await failureOf(wait({ looks: ['failing'] }).result)).charge).toBe('unknown');
  });

  it.each<[Job, string, RegExp]>([
    [{ state: 'gone' }, 'unknown', /knows nothing of it any more/],
    [{ state: 'interrupted' }, 'none', /it was interrupted there/],
    [{ state: 'failed', error: 'KSampler: out of memory' }, 'none', /KSampler: out of memory/],
  ])('says of %j that its charge is %s', async (job, charge, sentence) => {
    const failure = await failureOf(wait({ looks: [RUNNING, job] }).result);

    expect(failure.charge).toBe(charge);
    expect(failure.told.message).toMatch(sentence);
  });

  it('looks once while news come, and again when they say that it has ended', async () => {
    let hasEnded = false;
    const news = { isLive: () => true, hasEnded: () => hasEnded };
    const { result, looked } = wait({ looks: [RUNNING, DONE], news });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const lookedBefore = looked();
    hasEnded = true;

    await result;

    expect([lookedBefore, looked()]).toEqual([1, 2]);
  });

  it('ends with the reason of the signal', async () => {
    const reason = new Error('enough');

    await expect(wait({ looks: [RUNNING], signal: AbortSignal.abort(reason) }).result).rejects.toBe(reason);
  });
});
