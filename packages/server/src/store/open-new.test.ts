import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createEmptyDatabase, createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { DatabaseConnection } from './database.ts';
import { openNew } from './open-new.ts';
import { createTeam, listTeams } from './teams.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'backlot-new-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

function urlOf(connection: DatabaseConnection): string {
  if ('connectionString' in connection) return connection.connectionString;
  const { user, host, database } = connection;
  return `postgresql://${user}@${encodeURIComponent(host)}/${database}`;
}

test('a database with nothing in it is laid out', async () => {
  const { connection } = await createEmptyDatabase();

  const { database, close } = await openNew({ databaseUrl: urlOf(connection), dataDir });

  expect(await listTeams(database)).toEqual([]);
  await close();
});

test('a database that has rows keeps them, for whoever opened it to see', async () => {
  const earlier = await createTestDatabase();
  await createTeam(earlier.database, { name: 'Studio' });

  const { database, close } = await openNew({ databaseUrl: urlOf(earlier.connection), dataDir });

  expect(await listTeams(database)).toMatchObject([{ name: 'Studio' }]);
  await close();
});

test('the embedded database is made, but not under a running server', async () => {
  const { database, close } = await openNew({ databaseUrl: undefined, dataDir });

  expect(await listTeams(database)).toEqual([]);
  await expect(openNew({ databaseUrl: undefined, dataDir })).rejects.toThrow(`A server is running on ${dataDir}`);
  await close();
});
