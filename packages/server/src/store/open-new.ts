import { sql } from 'kysely';
import { openDatabase, type OpenDatabase } from './database.ts';
import { EmbeddedPostgresError } from './embedded-postgres/embedded-postgres-error.ts';
import { joinServer } from './join-server.ts';
import { migrateToLatest } from './migrate.ts';
import { openStore } from './open-store.ts';

interface OpenNew {
  /** A PostgreSQL to use; the embedded one in `dataDir` otherwise. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/**
 * The database for whoever fills it before the first start of a server: made and laid out where nothing is there yet. One that a server
 * has laid out is left as it is. Rejects with a sentence for the operator.
 */
export async function openNew({ databaseUrl, dataDir }: OpenNew): Promise<OpenDatabase> {
  if (databaseUrl === undefined) {
    return await openStore({ databaseUrl, dataDir, onProgress: () => {}, onError: () => {} }).catch(
      (error: unknown) => {
        if (!(error instanceof EmbeddedPostgresError) || error.reason !== 'folder-in-use') throw error;
        throw new Error(`A server is running on ${dataDir}: name another folder, or stop it.`, { cause: error });
      },
    );
  }
  const connection = { connectionString: databaseUrl };
  await layOut(connection);
  return await joinServer(connection);
}

async function layOut(connection: OpenDatabase['connection']): Promise<void> {
  const { database, close } = openDatabase(connection, { maxConnections: 1 });
  try {
    const { rows } = await sql`select where to_regclass('kysely_migration') is null`.execute(database);
    if (rows.length > 0) await migrateToLatest(database);
  } finally {
    await close();
  }
}
