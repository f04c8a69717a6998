import { Migrator, type Migration } from 'kysely';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Brings the database to the newest layout and returns the names of the migrations run. Safe from several processes at once. */
export async function migrateToLatest(database: Database): Promise<string[]> {
  const provider = { getMigrations: (): Promise<Record<string, Migration>> => Promise.resolve(MIGRATIONS) };
  const { error, results } = await new Migrator({ db: database, provider }).migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}
