import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from './database.ts';
import { EmbeddedPostgresError } from './embedded-postgres/embedded-postgres-error.ts';
import { findRunningServer } from './embedded-postgres/running-server.ts';
import { joinServer } from './join-server.ts';
import { openStore } from './open-store.ts';

interface LookIn {
  /** A PostgreSQL to use; the embedded one in `dataDir` otherwise. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/**
 * The database for a command that works beside a running server or without one: the embedded PostgreSQL is started where no server
 * has, and stopped by `close`. Never changes the layout under a server. Rejects with a sentence for the operator.
 */
export async function lookIn({ databaseUrl, dataDir }: LookIn): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) return await joinServer({ connectionString: databaseUrl });
  if (!existsSync(join(dataDir, 'pg')))
    throw new Error(`There is no database in ${dataDir} yet: the first start of the server makes it.`);
  try {
    return await openStore({ databaseUrl, dataDir, onProgress: () => {}, onError: () => {} });
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError) || error.reason !== 'folder-in-use') throw error;
  }
  const running = findRunningServer(dataDir);
  if (running === undefined)
    throw new Error(`The server on ${dataDir} is just starting or stopping: try again in a moment.`);
  return await joinServer(running);
}
