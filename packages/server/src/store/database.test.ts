import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from './database.ts';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';

const { database, connection } = await createTestDatabase();

describe('a connection', () => {
  it('that breaks while it is in use fails its query and nothing else', async () => {
    const broken = database.connection().execute(async (connection) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection);
      await Promise.all([
        sql`select pg_sleep(60)`.execute(connection),
        sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database),
      ]);
    });

    await expect(broken).rejects.toThrow('The database cannot be reached.');
    const one = await vi.waitFor(async () => (await sql`select 1 as one`.execute(database)).rows);
    expect(one).toEqual([{ one: 1 }]);
  });

  it('that does not come free in time is an error that says to try again', async () => {
    const narrow = openDatabase(connection, { maxConnections: 1, patienceMs: 50 });
    const busy = sql`select pg_sleep(0.3)`.execute(narrow.database);

    const attempt = sql`select 1`.execute(narrow.database);

    await expect(attempt).rejects.toMatchObject({ code: 'model.unavailable', retryAfterSeconds: 5 });
    await busy;
    await narrow.close();
  });
});
