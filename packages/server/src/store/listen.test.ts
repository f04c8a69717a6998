import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { listen } from './listen.ts';

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}

describe('listening', () => {
  test('goes on after the connection was broken, and says so once it listens again', async () => {
    const { database, connection } = await createTestDatabase();
    let heard = 0;
    const errors: Error[] = [];
    const listening = listen({
      connection,
      channel: 'backlot_test',
      onNotification: () => heard++,
      onError: (error) => errors.push(error),
    });
    await until(() => heard >= 1);

    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'backlot-listen'
      and datname = current_database()`.execute(database);
    await until(() => heard >= 2);
    await sql`notify backlot_test`.execute(database);
    await until(() => heard >= 3);
    await listening.stop();

    expect(errors).toHaveLength(1);
  });
});
