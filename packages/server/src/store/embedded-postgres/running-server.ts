import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_USER } from './run-as-server.ts';
import type { EmbeddedConnection } from './start-embedded-postgres.ts';

/** Line of `postmaster.pid` (storage/lmgr `pidfile.h`: LOCK_FILE_LINE_SOCKET_DIR), counted from 0. */
const SOCKET_FOLDER_LINE = 4;

/**
 * How to reach the PostgreSQL that another Backlot runs on a data folder, so that a command can work beside a running server;
 * `undefined` if none does.
 */
export function findRunningServer(directory: string): EmbeddedConnection | undefined {
  const host = readSocketFolder(join(directory, 'pg'));
  if (!host || !statSync(join(host, '.s.PGSQL.5432'), { throwIfNoEntry: false })?.isSocket()) return undefined;
  return { host, user: SERVER_USER, database: 'postgres' };
}

/** The folder of the socket of the server that runs, or last ran, on a cluster. */
export function readSocketFolder(clusterFolder: string): string | undefined {
  return readPidFile(clusterFolder)?.split('\n')[SOCKET_FOLDER_LINE];
}

/** The text of `postmaster.pid`; `undefined` where there is none, be it since just now: a server that ends removes it. */
export function readPidFile(clusterFolder: string): string | undefined {
  try {
    return readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
