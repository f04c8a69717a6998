import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../packages/server/src/store/database.ts';
import {
  startEmbeddedPostgres,
  type EmbeddedConnection,
} from '../../packages/server/src/store/embedded-postgres/start-embedded-postgres.ts';
import { migrateToLatest } from '../../packages/server/src/store/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one server of the test run; its database `backlot_template` has the newest layout and no rows. */
    postgres: EmbeddedConnection;
  }
}

/** Nothing of a test run has to outlive it. */
const FAST_AND_LOOSE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** The name of the database that every test database is a copy of. */
export const TEMPLATE = 'backlot_template';

/** Starts one real PostgreSQL for the whole test run; returns how to end it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'backlot-tests-'));
  const server = await startEmbeddedPostgres({ directory, settings: FAST_AND_LOOSE });
  await makeTemplate(server.connection);
  project.provide('postgres', server.connection);
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function makeTemplate(connection: EmbeddedConnection): Promise<void> {
  const administration = openDatabase(connection, { maxConnections: 1 });
  await sql`create database ${sql.id(TEMPLATE)}`.execute(administration.database);
  await administration.close();
  const template = openDatabase({ ...connection, database: TEMPLATE }, { maxConnections: 1 });
  await migrateToLatest(template.database);
  await template.close();
}
