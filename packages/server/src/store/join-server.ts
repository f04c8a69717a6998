import { openDatabase, type OpenDatabase } from './database.ts';
import { findPendingMigrations } from './migrate.ts';

/** Commands do one thing after the other. */
const MAX_CONNECTIONS = 3;

/** The database of a server that runs, or may run: nothing of its layout is changed. Rejects with a sentence for the operator. */
export async function joinServer(connection: OpenDatabase['connection']): Promise<OpenDatabase> {
  const opened = openDatabase(connection, { maxConnections: MAX_CONNECTIONS });
  try {
    const pending = await findPendingMigrations(opened.database);
    if (pending.length === 0) return opened;
    throw new Error(
      `The database lacks ${pending.join(', ')}: start the server of this version once, which brings them.`,
    );
  } catch (error) {
    await opened.close();
    throw error;
  }
}
