import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { createId } from './ids.ts';
import { findBalance, grantCredits } from './ledger.ts';
import { openRun } from './open-run.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';
import { verifyBooks } from './verify-books.ts';

const { database } = await createTestDatabase();

async function accountOf(teamId: string, kind: 'available' | 'reserved'): Promise<number> {
  const account = await database
    .selectFrom('accounts')
    .select('id')
    .where('teamId', '=', teamId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return account.id;
}

describe('granting credits', () => {
  test('adds to what the team has', async () => {
    const { teamId } = await createSpender(database, { credits: 100 });

    await grantCredits(database, { teamId, credits: 50, memo: 'birthday' });

    expect(await findBalance(database, teamId)).toEqual({ available: 150, reserved: 0, spent: 0 });
    expect(await verifyBooks(database)).toEqual([]);
  });

  test('loses nothing when many are granted at once', async () => {
    const { teamId } = await createSpender(database, { credits: 0 });

    await Promise.all(Array.from({ length: 20 }, () => grantCredits(database, { teamId, credits: 5 })));

    expect(await findBalance(database, teamId)).toMatchObject({ available: 100 });
  });
});

describe('the books, whatever the code above them does', () => {
  async function transfer(gains: ReadonlyArray<readonly [number, number]>): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      const transferId = createId();
      await transaction
        .insertInto('transfers')
        .values({ id: transferId, kind: 'grant', runId: null, memo: null })
        .execute();
      await transaction
        .insertInto('entries')
        .values(gains.map(([accountId, amount]) => ({ transferId, accountId, amount })))
        .execute();
    });
  }

  test('take no transfer that does not sum to zero', async () => {
    const { teamId } = await createSpender(database, { credits: 100 });

    await expect(transfer([[await accountOf(teamId, 'available'), 5]])).rejects.toThrow('a transfer must sum to zero');
  });

  test('take no transfer that a team cannot pay', async () => {
    const { teamId } = await createSpender(database, { credits: 100 });
    const [available, reserved] = [await accountOf(teamId, 'available'), await accountOf(teamId, 'reserved')];

    const attempt = transfer([
      [available, -101],
      [reserved, 101],
    ]);

    await expect(attempt).rejects.toThrow('accounts_never_below_zero');
  });

  test.each([
    'update entries set amount = amount + 1',
    'delete from entries',
    'truncate entries',
    "update transfers set memo = 'x'",
    'delete from transfers',
    'update accounts set balance = balance + 1',
    'delete from accounts',
  ])('refuse "%s"', async (statement) => {
    await createSpender(database, { credits: 1 });

    await expect(sql.raw(statement).execute(database)).rejects.toThrow('is kept by its entries alone');
  });

  test('reserve for a run once', async () => {
    const principal = await createSpender(database, { credits: 100 });
    const opening = openingOf(submissionOf(principal));
    await openRun(database, opening);

    const again = sql`insert into transfers (id, kind, run_id) values (${createId()}, 'reserve', ${opening.runId})`;

    await expect(again.execute(database)).rejects.toThrow('duplicate key');
  });
});

describe('verifying the books', () => {
  const tampering = [
    [
      'entries that do not sum to zero',
      'update entries set amount = amount + 1 where amount > 0',
      'every transfer sums to zero',
    ],
    [
      'a balance that nobody posted',
      `update accounts set balance = balance + 1 where kind = 'available'`,
      'every balance',
    ],
    ['a run that vanished', 'delete from records', "a team's reserved credits"],
    ['a member who was undercharged', 'update members set reserved_credit = 0', "a member's used and reserved credits"],
  ] as const;

  test.each(tampering)('finds %s', async (_name, statement, rule) => {
    const own = await createTestDatabase();
    const principal = await createSpender(own.database, { credits: 100 });
    await openRun(own.database, openingOf(submissionOf(principal)));
    expect(await verifyBooks(own.database)).toEqual([]);

    await own.database.transaction().execute(async (transaction) => {
      // Switches triggers off, as only the owner of the database can.
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql.raw(statement).execute(transaction);
    });

    expect((await verifyBooks(own.database)).join()).toContain(rule);
  });
});
