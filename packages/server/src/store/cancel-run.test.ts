import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { cancelRun } from './cancel-run.ts';
import { createLeaseKeeper } from './lease-keeper.ts';
import { findBalance } from './ledger.ts';
import { claimNextRun } from './leases.ts';
import { openRun } from './open-run.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';
import { verifyBooks } from './verify-books.ts';

const { database } = await createTestDatabase();

async function openOne() {
  const principal = await createSpender(database, { credits: 100 });
  const { record } = await openRun(database, openingOf(submissionOf(principal, { isAsync: true })));
  return { teamId: principal.teamId, id: record.id };
}

describe('cancelling', () => {
  test('ends a run that waits at once and gives everything back', async () => {
    const { teamId, id } = await openOne();

    const record = await cancelRun(database, teamId, id);

    expect(record).toMatchObject({ status: 'FAILURE', failure: { code: 'run.cancelled' }, creditsCharged: 0 });
    expect(await findBalance(database, teamId)).toEqual({ available: 100, reserved: 0, spent: 0 });
    expect((await claimNextRun(database, { leaseOwner: 'a worker', lanes: ['cpu'] })).record).toBeUndefined();
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('asks whoever works on a run to stop, once', async () => {
    const { teamId, id } = await openOne();
    const leases = createLeaseKeeper({ database, leaseOwner: 'this process', onError: () => {} });
    await claimNextRun(database, { leaseOwner: 'this process', lanes: ['cpu'] });
    let asked = 0;
    leases.hold(id, { onCancel: () => asked++ });

    const record = await cancelRun(database, teamId, id);
    leases.renewNow();
    leases.renewNow();
    await leases.stop();

    expect(record).toMatchObject({ status: 'PROCESSING', cancelRequestedAt: expect.any(Date) });
    expect(asked).toBe(1);
  });

  test('changes nothing that has ended', async () => {
    const { teamId, id } = await openOne();
    const first = await cancelRun(database, teamId, id);

    expect(await cancelRun(database, teamId, id)).toEqual(first);
  });

  test('knows nothing of the runs of others', async () => {
    const { id } = await openOne();
    const { teamId } = await createSpender(database, { credits: 0 });

    expect(await cancelRun(database, teamId, id)).toBeUndefined();
    expect(await cancelRun(database, teamId, 'nonsense')).toBeUndefined();
  });
});
