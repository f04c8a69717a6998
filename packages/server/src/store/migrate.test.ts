import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createEmptyDatabase } from '../../../../tests/support/test-database.ts';
import { openDatabase } from './database.ts';
import { migrateToLatest } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

describe('migrating', () => {
  test('runs every migration once, in order, however many processes start at once', async () => {
    const { connection } = await createEmptyDatabase();
    const processes = [1, 2, 3].map(() => openDatabase(connection));

    const applied = await Promise.all(processes.map(({ database }) => migrateToLatest(database)));
    await Promise.all(processes.map(({ close }) => close()));

    expect(applied.flat()).toEqual(Object.keys(MIGRATIONS));
    expect(Object.keys(MIGRATIONS)).toEqual(Object.keys(MIGRATIONS).toSorted());
  });

  test('changes nothing where everything is done', async () => {
    const { database } = await createEmptyDatabase();
    await migrateToLatest(database);

    expect(await migrateToLatest(database)).toEqual([]);
  });

  test('leaves a database alone that a newer version has brought farther, while all that is needed is there', async () => {
    const { database } = await createEmptyDatabase();
    await migrateToLatest(database);
    const newer = sql`insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '')`;
    await newer.execute(database);

    expect(await migrateToLatest(database)).toEqual([]);

    await sql`delete from kysely_migration where name = '0001-people'`.execute(database);
    await expect(migrateToLatest(database)).rejects.toThrow('9999-of-tomorrow');
  });
});

describe('numbers from the database', () => {
  test('are exact or refused', async () => {
    const { database } = await createEmptyDatabase();

    const { rows } = await sql`select 9007199254740991::bigint as most, -5::bigint as less`.execute(database);
    expect(rows).toEqual([{ most: 9_007_199_254_740_991, less: -5 }]);

    await expect(sql`select 9007199254740992::bigint as more`.execute(database)).rejects.toThrow('does not fit');
  });
});
