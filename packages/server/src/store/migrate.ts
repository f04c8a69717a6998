import { Migrator, sql, type Migration } from 'kysely';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

/**
 * Brings the database to the newest layout and returns the names of the migrations run. Safe from several processes at once. A
 * database that a newer version has brought farther is left as it is: layouts only grow, so that processes of the version before go
 * on, and start again, while a new one is rolled out.
 */
export async function migrateToLatest(database: Database): Promise<string[]> {
  const isAhead = (await findUnknownMigrations(database)).length > 0;
  if (isAhead && (await findPendingMigrations(database)).length === 0) return [];
  const { error, results } = await migratorOf(database).migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}

/** The names of the migrations that were not run yet: whoever only looks in must not run them under a server of another version. */
export async function findPendingMigrations(database: Database): Promise<string[]> {
  const migrations = await migratorOf(database).getMigrations();
  return migrations.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

/** The names of the migrations that were run by a newer version. */
async function findUnknownMigrations(database: Database): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string | null }>`
    select to_regclass(${MIGRATION_TABLE})::text as name`.execute(database);
  if (tables[0]?.name === null) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)}`.execute(database);
  return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(MIGRATIONS, name));
}

/** Kysely's own. */
const MIGRATION_TABLE = 'kysely_migration';

function migratorOf(database: Database): Migrator {
  const provider = { getMigrations: (): Promise<Record<string, Migration>> => Promise.resolve(MIGRATIONS) };
  return new Migrator({ db: database, provider });
}
