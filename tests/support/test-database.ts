import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, inject } from 'vitest';
import { openDatabase, type OpenDatabase } from '../../packages/server/src/store/database.ts';
import { connectionTo, TEMPLATE } from './global-setup.ts';

/** A fresh database of the newest layout, for one test file: call it at the top level. It is dropped when the file has ended. */
export async function createTestDatabase(options: { readonly maxConnections?: number } = {}): Promise<OpenDatabase> {
  return await createDatabaseFrom(TEMPLATE, options);
}

/** The same without tables: for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<OpenDatabase> {
  return await createDatabaseFrom('template0', {});
}

async function createDatabaseFrom(
  template: string,
  options: { readonly maxConnections?: number },
): Promise<OpenDatabase> {
  const server = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(sql`create database ${sql.id(name)} template ${sql.id(template)}`);
  const opened = openDatabase(connectionTo(server, name), options);
  afterAll(async () => {
    await opened.close();
    await administer(sql`drop database ${sql.id(name)} with (force)`);
  });
  return opened;
}

async function administer(statement: ReturnType<typeof sql>): Promise<void> {
  const { database, close } = openDatabase(inject('postgres'), { maxConnections: 1 });
  try {
    await statement.execute(database);
  } finally {
    await close();
  }
}
