import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { runAsServer, SERVER_USER, type ServerTools } from './run-as-server.ts';
import { giveTo } from './server-account.ts';

const INITDB_OPTIONS = [
  `--username=${SERVER_USER}`,
  // Only the server's account can enter the folder of the socket, and nothing listens on a network.
  '--auth=trust',
  '--encoding=UTF8',
  // The one collation that is the same on every system, and the fastest. Nothing is sorted by human alphabets in SQL.
  '--locale=C',
  '--no-instructions',
];

interface InitialiseOptions {
  /** Whether the files must be on the disk for good when this returns. */
  readonly isDurable: boolean;
}

/** Makes the database cluster of a data folder unless it is there. A kill half-way leaves nothing that looks finished. */
export async function initialiseCluster(
  tools: ServerTools,
  clusterFolder: string,
  { isDurable }: InitialiseOptions,
): Promise<void> {
  if (existsSync(join(clusterFolder, 'PG_VERSION'))) return;
  const building = `${clusterFolder}.tmp`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { mode: 0o700 });
  if (tools.account) giveTo(tools.account, building);

  const args = isDurable ? INITDB_OPTIONS : [...INITDB_OPTIONS, '--no-sync'];
  const { status, output } = await runAsServer(tools, { folder: building, program: 'initdb', args });

  if (status !== 0) {
    rmSync(building, { recursive: true, force: true });
    throw new EmbeddedPostgresError('did-not-start', `PostgreSQL could not lay out its files: ${output.trim()}`);
  }
  renameSync(building, clusterFolder);
}
