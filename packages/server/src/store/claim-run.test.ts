import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { Principal } from '../auth/principal.ts';
import type { Lane } from '../runs/lane.ts';
import { claimNextRun } from './leases.ts';
import { openRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';

const { database } = await createTestDatabase();

afterEach(async () => {
  const left = await database.selectFrom('records').select('id').where('status', '=', 'PROCESSING').execute();
  const outcome = { kind: 'failed', failure: { code: 'run.cancelled', message: '', issues: [] } } as const;
  for (const { id } of left) await settleRun(database, { runId: id, outcome });
});

async function open(principal: Principal, options: { readonly priority?: number; readonly lane?: Lane } = {}) {
  const { priority = 0, lane = 'cpu' } = options;
  const submission = submissionOf(principal, { isAsync: true, priority });
  const { record } = await openRun(database, { ...openingOf(submission), lane });
  // Times are kept in whole milliseconds.
  await sleep(2);
  return record.id;
}

async function claim(lanes: readonly Lane[] = ['cpu'], leaseOwner = 'a worker') {
  return (await claimNextRun(database, { leaseOwner, lanes })).record?.id;
}

async function team(runsAtOnce?: number): Promise<Principal> {
  const principal = await createSpender(database, { credits: 1000 });
  if (runsAtOnce !== undefined)
    await database.updateTable('teams').set({ runsAtOnce }).where('id', '=', principal.teamId).execute();
  return principal;
}

describe('the run that is taken up next', () => {
  test('is the most urgent of its team, then the oldest', async () => {
    const principal = await team();
    const [first, second] = [await open(principal), await open(principal)];
    const urgent = await open(principal, { priority: 5 });
    const idle = await open(principal, { priority: -5 });

    expect([await claim(), await claim(), await claim(), await claim(), await claim()]).toEqual([
      urgent,
      first,
      second,
      idle,
      undefined,
    ]);
  });

  test('is that of the team with the fewest at work, however many another has in line and however urgent they are', async () => {
    const [busy, quiet] = [await team(), await team()];
    const busyRuns = [];
    for (let i = 0; i < 4; i++) busyRuns.push(await open(busy, { priority: 50 }));
    const quietRuns = [await open(quiet), await open(quiet)];

    const order = [];
    for (let i = 0; i < 6; i++) order.push(await claim());

    expect(order).toEqual([busyRuns[0], quietRuns[0], busyRuns[1], quietRuns[1], busyRuns[2], busyRuns[3]]);
  });

  test('is of a lane that the process works in', async () => {
    const principal = await team();
    const atVendor = await open(principal, { lane: 'recraft' });
    const here = await open(principal);

    expect(await claim(['cpu', 'ideogram'])).toBe(here);
    expect(await claim(['cpu', 'ideogram'])).toBeUndefined();
    expect(await claim(['recraft'])).toBe(atVendor);
    expect(await claim([])).toBeUndefined();
  });

  test('is none of a team that has as many at work as it may, until one of them ends', async () => {
    const limited = await team(2);
    const runs = [await open(limited), await open(limited), await open(limited)];
    const taken = [await claim(), await claim()];

    expect(taken).toEqual(runs.slice(0, 2));
    expect(await claim()).toBeUndefined();

    const outcome = { kind: 'failed', failure: { code: 'engine.failed', message: '', issues: [] } } as const;
    await settleRun(database, { runId: taken[0]!, outcome });
    expect(await claim()).toBe(runs[2]);
  });

  test('never exceeds the limit of its team, however many processes look at once', async () => {
    const limited = await team(3);
    for (let i = 0; i < 12; i++) await open(limited);

    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        claimNextRun(database, { leaseOwner: `worker ${index}`, lanes: ['cpu'] }),
      ),
    );
    let later = 0;
    while ((await claim()) !== undefined) later++;

    const taken = claims.filter(({ record }) => record !== undefined).length + later;
    expect(taken).toBe(3);
    expect(new Set(claims.flatMap(({ record }) => record?.id ?? [])).size).toBe(3 - later);
  });
});
