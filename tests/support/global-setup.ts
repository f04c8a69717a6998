import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { openDatabase, type DatabaseConnection } from '../../packages/server/src/store/database.ts';
import { startEmbeddedPostgres } from '../../packages/server/src/store/embedded-postgres/start-embedded-postgres.ts';
import { migrateToLatest } from '../../packages/server/src/store/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one server of the test run; its database `backlot_template` has the newest layout and no rows. */
    postgres: DatabaseConnection;
  }
}

/** Nothing of a test run has to outlive it. */
const FAST_AND_LOOSE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** The name of the database that every test database is a copy of. */
export const TEMPLATE = 'backlot_template';

/** Another PostgreSQL to run the tests on, e.g. the oldest supported version: a URL whose user may create databases. */
const OTHER_SERVER = process.env['TEST_DATABASE_URL'];

/** Starts one real PostgreSQL for the whole test run; returns how to end it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = OTHER_SERVER === undefined ? await startServer() : { connection: { connectionString: OTHER_SERVER } };
  await makeTemplate(server.connection);
  project.provide('postgres', server.connection);
  return 'stop' in server ? server.stop : async () => {};
}

async function startServer(): Promise<{ connection: DatabaseConnection; stop: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'backlot-tests-'));
  const server = await startEmbeddedPostgres({ directory, settings: FAST_AND_LOOSE });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { connection: server.connection, stop };
}

async function makeTemplate(connection: DatabaseConnection): Promise<void> {
  const administration = openDatabase(connection, { maxConnections: 1 });
  await sql`drop database if exists ${sql.id(TEMPLATE)} with (force)`.execute(administration.database);
  await sql`create database ${sql.id(TEMPLATE)}`.execute(administration.database);
  await administration.close();
  const template = openDatabase(connectionTo(connection, TEMPLATE), { maxConnections: 1 });
  await migrateToLatest(template.database);
  await template.close();
}

/** The same server, another of its databases. */
export function connectionTo(connection: DatabaseConnection, database: string): DatabaseConnection {
  if (!('connectionString' in connection)) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
