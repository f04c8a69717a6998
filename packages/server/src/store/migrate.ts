import { Migrator, type Migration } from 'kysely';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Brings the database to the newest layout and returns the names of the migrations run. Safe from several processes at once. */
export async function migrateToLatest(database: Database): Promise<string[]> {
  const { error, results } = await migratorOf(database).migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}

/** The names of the migrations that were not run yet: whoever only looks in must not run them under a server of another version. */
export async function findPendingMigrations(database: Database): Promise<string[]> {
  const migrations = await migratorOf(database).getMigrations();
  return migrations.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

function migratorOf(database: Database): Migrator {
  const provider = { getMigrations: (): Promise<Record<string, Migration>> => Promise.resolve(MIGRATIONS) };
  return new Migrator({ db: database, provider });
}
