import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../packages/server/src/store/embedded-postgres/start-embedded-postgres.ts';
import { eventually } from '../../support/eventually.ts';
import { newDataDir, startServer, type ServerProcess } from '../../support/server-process.ts';

/** What a process does. */
export type Role = 'api' | 'worker';

/** Several processes on one PostgreSQL and one folder of files, each of which can be killed and started again. */
export interface Cluster {
  readonly databaseUrl: string;
  readonly nodes: readonly Node[];
  /** `kill -9` of every process of PostgreSQL, and a new start on what lies on the disk. */
  readonly restartPostgres: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** One of its processes. */
export interface Node {
  readonly role: Role;
  readonly current: () => ServerProcess;
  /** `kill -9` of it and all that it started, and a new start. */
  readonly restart: () => Promise<void>;
}

interface NodePlan {
  readonly role: Role;
  /** How wrong its clock is. */
  readonly skewMs?: number;
}

const SKEW = pathToFileURL(join(import.meta.dirname, 'skewed-clock.mjs')).href;

/** Starts PostgreSQL, then the processes. */
export async function startCluster(
  plans: readonly NodePlan[],
  environment: Readonly<Record<string, string>>,
): Promise<Cluster> {
  const dataDir = await newDataDir();
  const databaseDir = await newDataDir();
  // PostgreSQL has a socket of another name at every start: processes know it by a link that follows.
  const links = mkdtempSync(join(tmpdir(), 'backlot-faults-'));
  const link = join(links, 'pg');
  let postgres: EmbeddedPostgres;
  const startPostgres = async (): Promise<void> => {
    postgres = await startEmbeddedPostgres({ directory: databaseDir });
    rmSync(link, { force: true });
    symlinkSync(postgres.connection.host, link);
  };
  await startPostgres();
  const databaseUrl = `postgres://${postgres!.connection.user}@localhost/postgres?host=${encodeURIComponent(link)}`;
  const startNode = async ({ role, skewMs = 0 }: NodePlan): Promise<Node> => {
    const start = () =>
      startServer({
        dataDir,
        environment: {
          ...environment,
          DATABASE_URL: databaseUrl,
          BACKLOT_ROLE: role,
          BACKLOT_WORKERS: '1',
          SKEW_MS: String(skewMs),
          NODE_OPTIONS: `--import ${SKEW}`,
        },
      });
    let server = await start();
    return {
      role,
      current: () => server,
      restart: async () => {
        await server.killAll();
        server = await start();
      },
    };
  };
  // The first lays out what all of them share.
  const [first, ...others] = plans;
  const nodes = [await startNode(first!), ...(await Promise.all(others.map(startNode)))];
  return {
    databaseUrl,
    nodes,
    restartPostgres: async () => {
      const [pid] = readFileSync(join(databaseDir, 'pg', 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
      await postgres.stop().catch(() => {});
      await eventually('PostgreSQL is back', async () =>
        startPostgres().then(
          () => true,
          () => undefined,
        ),
      );
    },
    stop: async () => {
      await Promise.all(nodes.map((node) => node.current().stop()));
      await postgres.stop();
      rmSync(links, { recursive: true, force: true });
    },
  };
}
