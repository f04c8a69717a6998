import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { createBatchStore } from './batches.ts';
import { cancelRun } from './cancel-run.ts';
import { claimNextRun } from './leases.ts';
import { openRun } from './open-run.ts';
import { settleRun } from './settle-run.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';

const { database } = await createTestDatabase();
const batches = createBatchStore(database);

/** A batch of four: its last request is refused, the others wait. */
async function openOne() {
  const principal = await createSpender(database, { credits: 100 });
  const id = randomUUID();
  await batches.open({ id, principal, items: 4 });
  const runs: string[] = [];
  for (const index of [0, 1, 2]) {
    const submission = submissionOf(principal, { isAsync: true, batch: { id, index } });
    runs.push((await openRun(database, openingOf(submission))).record.id);
  }
  return { id, principal, runs };
}

describe('a batch', () => {
  // First, while nothing else waits.
  test('counts its runs by what has become of them, and lists them and those that are left', async () => {
    const { id, principal, runs } = await openOne();
    const [first = '', second = '', third = ''] = runs;
    const claimed = await claimNextRun(database, { leaseOwner: 'a worker', lanes: ['cpu'] });
    await cancelRun(database, principal.teamId, second);

    const counts = await batches.count(id);

    expect(claimed.record?.id).toBe(first);
    expect(counts).toEqual({ queued: 1, running: 1, cancelling: 0, succeeded: 0, failed: 0, cancelled: 1 });
    expect(await batches.listOpen(id)).toEqual([third, first]);
    const page = await batches.listRuns(id, { from: 1, to: 3 });
    expect(page.map((run) => [run.id, run.batchIndex])).toEqual([
      [second, 1],
      [third, 2],
    ]);
    await cancelRun(database, principal.teamId, first);
    expect(await batches.count(id)).toMatchObject({ running: 0, cancelling: 1 });
    await settleRun(database, {
      runId: first,
      outcome: { kind: 'failed', failure: { code: 'engine.failed', message: 'No.', issues: [] } },
    });
    expect(await batches.count(id)).toMatchObject({ cancelling: 0, failed: 1 });
  });

  test('that is begun again is the one that there is', async () => {
    const { id, principal } = await openOne();
    await batches.saveRefused(id, [{ index: 3, code: 'request.invalid', message: 'No.', issues: [] }]);

    const again = await batches.open({ id, principal, items: 7 });

    expect(again).toMatchObject({ id, teamId: principal.teamId, items: 4, refused: [{ index: 3, message: 'No.' }] });
    expect(await batches.find(principal.teamId, id)).toEqual(again);
  });

  test('is unknown to others', async () => {
    const { id } = await openOne();
    const { teamId } = await createSpender(database, { credits: 0 });

    expect(await batches.find(teamId, id)).toBeUndefined();
    expect(await batches.find(teamId, 'nonsense')).toBeUndefined();
  });
});
