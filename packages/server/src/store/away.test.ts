import { AppError } from '@backlot/contract';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { isAway, throwTold } from './away.ts';
import { openDatabase } from './database.ts';
import { insistently } from './insistently.ts';

const { database, connection } = await createTestDatabase();

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a database out of reach', () => {
  test('is told as something that passes, whether it is gone before or in the middle of a query', async () => {
    const nobody = openDatabase({ host: '/nowhere', user: 'postgres', database: 'none' });
    const gone = await errorOf(sql`select 1`.execute(nobody.database));
    const sleeping = errorOf(sql`select pg_sleep(60)`.execute(database));
    const other = openDatabase(connection);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep%'`.execute(
      other.database,
    );
    const cut = await sleeping;
    await Promise.all([nobody.close(), other.close()]);

    for (const error of [gone, cut]) {
      expect(error).toMatchObject({ code: 'model.unavailable', message: 'The database cannot be reached.' });
      expect(isAway(error)).toBe(true);
    }
  });

  test('is nothing that a wrong statement says', async () => {
    const error = await errorOf(sql`select nothing from nowhere`.execute(database));

    expect(error).not.toBeInstanceOf(AppError);
    expect(isAway(error)).toBe(false);
    expect(isAway(new AppError('model.unavailable', 'The engine is busy.'))).toBe(false);
  });
});

describe('what must be written down', () => {
  const away = () => errorOf(Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })).catch(throwTold));

  test('is tried until the database is back', async () => {
    const answers = [await away(), await away()];
    let tries = 0;

    const done = await insistently(
      async () => {
        tries++;
        const error = answers.shift();
        if (error !== undefined) throw error;
        return 'written';
      },
      { forMs: 10_000 },
    );

    expect([done, tries]).toEqual(['written', 3]);
  });

  test('is given up after a time, and at once where trying again helps nothing', async () => {
    const error = await away();
    let tries = 0;
    const fail = (what: unknown) => async () => {
      tries++;
      throw what;
    };

    await expect(insistently(fail(error), { forMs: 0 })).rejects.toBe(error);
    await expect(insistently(fail(new Error('wrong')), { forMs: 10_000 })).rejects.toThrow('wrong');
    expect(tries).toBe(2);
  });
});
