import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { Principal } from '../auth/principal.ts';
import type { SpendQuery } from '../spending/spend-report.ts';
import { beginAttempt, endAttempt } from './attempts.ts';
import { openRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';
import { reportSpend } from './spend.ts';
import { deliveredBy, FAILED } from './testing/outcomes.ts';
import { addMember, createSpender, openingOf, submissionOf } from './testing/people.ts';

const { database } = await createTestDatabase();

const DAY_LENGTH = 10;
const today = new Date().toISOString().slice(0, DAY_LENGTH);
const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, DAY_LENGTH);
const time = { from: today, to: tomorrow };

async function run(principal: Principal, model: string, provider?: string, count = 1): Promise<string> {
  const { record } = await openRun(database, openingOf(submissionOf(principal, { model, count }), 10));
  const outcome = provider === undefined ? FAILED : deliveredBy([], { provider, count });
  await settleRun(database, { runId: record.id, outcome });
  return record.id;
}

async function createStudio() {
  const ada = await createSpender(database, { credits: 10_000 });
  const grace = await addMember(database, ada);
  await run(ada, 'recraft', 'recraft', 3);
  await run(ada, 'recraft', 'builtin');
  await run(ada, 'recraft');
  await run(grace, 'clipdrop', 'clipdrop', 2);
  await openRun(database, openingOf(submissionOf(grace, { model: 'clipdrop', count: 4 }), 10));
  const ask = (query: Partial<SpendQuery> = {}) =>
    reportSpend(database, { teamId: ada.teamId, ...time, by: [], ...query });
  return { ada, grace, ask };
}

describe('a report of what was spent', () => {
  test('adds up the runs of one team', async () => {
    const { ask } = await createStudio();

    const { total, rows } = await ask();

    expect(total).toEqual({ runs: 5, failures: 1, images: 6, credits: 60, reserved: 40 });
    expect(rows).toEqual([total]);
  });

  test('tells apart whatever it is asked to', async () => {
    const { ask, ada, grace } = await createStudio();

    const byWork = await ask({ by: ['provider', 'model'] });
    const byPerson = await ask({ by: ['member'] });
    const byDay = await ask({ by: ['day', 'key'] });

    const sums = { failures: 0, reserved: 0 };
    expect(byWork.rows).toEqual([
      { provider: 'recraft', model: 'recraft', ...sums, runs: 1, images: 3, credits: 30 },
      { provider: 'clipdrop', model: 'clipdrop', ...sums, runs: 1, images: 2, credits: 20 },
      { provider: 'builtin', model: 'recraft', ...sums, runs: 1, images: 1, credits: 10 },
      { provider: null, model: 'clipdrop', ...sums, runs: 1, images: 0, credits: 0, reserved: 40 },
      { provider: null, model: 'recraft', ...sums, runs: 1, images: 0, credits: 0, failures: 1 },
    ]);
    expect(byPerson.rows).toEqual([
      { member: ada.userId, memberName: 'Ada', runs: 3, failures: 1, images: 4, credits: 40, reserved: 0 },
      { member: grace.userId, memberName: 'Grace', runs: 2, failures: 0, images: 2, credits: 20, reserved: 40 },
    ]);
    expect(byDay.rows).toMatchObject([
      { day: today, key: ada.keyId, keyLabel: 'test' },
      { day: today, key: grace.keyId, keyLabel: 'test' },
    ]);
  });

  test('is only about the days and the member that it is asked about', async () => {
    const { ask, grace } = await createStudio();

    expect(await ask({ userId: grace.userId })).toMatchObject({ total: { runs: 2 } });
    expect(await ask({ from: today, to: today })).toMatchObject({ total: { runs: 5 } });
    expect(await ask({ from: tomorrow })).toMatchObject({ total: { runs: 0, credits: 0 }, rows: [{ runs: 0 }] });
    expect(await ask({ from: '2020-01-01', to: '2020-12-31', by: ['model'] })).toMatchObject({ rows: [] });
  });

  test('lists what vendors have charged, or may have, and nobody has paid for', async () => {
    const { ada, ask } = await createStudio();
    const { record } = await openRun(database, openingOf(submissionOf(ada), 10));
    const call = { runId: record.id, provider: 'recraft', operation: 'erase', images: 2 } as const;
    const ids = [await beginAttempt(database, call), await beginAttempt(database, call)];
    await beginAttempt(database, call);
    await endAttempt(database, ids[0]!, { state: 'SPENT', code: 'provider.malformed' });
    await endAttempt(database, ids[1]!, { state: 'UNKNOWN', code: 'provider.unknown' });

    expect((await ask()).unpaid).toEqual([
      { provider: 'recraft', state: 'SPENT', verdict: null, calls: 1, images: 2 },
      { provider: 'recraft', state: 'UNKNOWN', verdict: null, calls: 1, images: 2 },
    ]);
  });
});
