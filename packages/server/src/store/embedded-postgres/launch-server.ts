import type { ChildProcess } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { clearLeftoverServer } from './leftover-server.ts';
import { cannotRun, spawnAsServer, type ServerTools } from './run-as-server.ts';
import { createSocketFolder } from './socket-folder.ts';

/**
 * Runs the server under a shell that watches a pipe from us: when we stop, or are killed, the pipe ends and the shell tells the
 * server to shut down, so no server outlives its Backlot. When the server ends first, the shell ends with it. Either way the shell
 * sweeps the socket's folder.
 */
const WATCHDOG = `
exec 4<&0
"$@" 4<&- </dev/null &
server=$!
( read -r line <&4; kill -INT "$server" 2>/dev/null ) &
watcher=$!
wait "$server"
status=$?
kill "$watcher" 2>/dev/null
rm -f "$SOCKET_FOLDER"/.s.PGSQL.*
rmdir "$SOCKET_FOLDER" 2>/dev/null
exit "$status"
`;

const READY = 'ready to accept connections';
const STILL_RUNNING = /already exists|still in use|Is another postmaster/;
/** A server that is still shutting down after its Backlot was killed needs a second or two. */
const LEFTOVER_PATIENCE_MS = 15_000;
const RETRY_PAUSE_MS = 50;
/** Far more than replaying the largest log ({@link SETTINGS}) takes on a slow disk. */
const START_PATIENCE_MS = 300_000;
const STOP_PATIENCE_MS = 20_000;
const LOG_TAIL_CHARACTERS = 8_000;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  // Replayed after a crash: bounds both the disk used and the time a restart takes.
  max_wal_size: '256MB',
  // Our queries are short; compiling them costs more than it gives.
  jit: 'off',
  // After a crash flush the file system at once instead of opening every file.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
};

/** A running PostgreSQL server. */
export interface LaunchedServer {
  readonly socketFolder: string;
  /** Shuts the server down and waits for it. */
  readonly stop: () => Promise<void>;
  /** Called once if the server ends without having been told to, with the end of its log. */
  readonly onUnexpectedExit: (listener: (log: string) => void) => void;
}

interface LaunchOptions {
  /** Extra settings, for tests. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** Starts the server on a cluster and waits until it takes connections; waits for a leftover server to end first. */
export async function launchServer(
  tools: ServerTools,
  clusterFolder: string,
  options: LaunchOptions = {},
): Promise<LaunchedServer> {
  const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // Volumes that containers mount, and careless hands, open it to others; PostgreSQL then refuses to start.
  chmodSync(clusterFolder, 0o700);
  const deadline = performance.now() + LEFTOVER_PATIENCE_MS;
  for (;;) {
    clearLeftoverServer(clusterFolder);
    const socketFolder = createSocketFolder(tools.account);
    const attempt = await tryLaunch(tools, { clusterFolder, socketFolder, settings });
    if (attempt.isReady) return toServer(attempt, socketFolder);
    if (!STILL_RUNNING.test(attempt.log()) || performance.now() > deadline) {
      rmSync(socketFolder, { recursive: true, force: true });
      throw new EmbeddedPostgresError('did-not-start', `PostgreSQL did not start: ${attempt.log().trim()}`);
    }
    await sleep(RETRY_PAUSE_MS);
  }
}

interface Attempt {
  readonly isReady: boolean;
  readonly child: ChildProcess;
  readonly log: () => string;
}

interface AttemptOptions {
  readonly clusterFolder: string;
  readonly socketFolder: string;
  readonly settings: readonly string[];
}

async function tryLaunch(tools: ServerTools, options: AttemptOptions): Promise<Attempt> {
  const { clusterFolder, socketFolder, settings } = options;
  const child = spawnAsServer(tools, {
    folder: clusterFolder,
    program: 'postgres',
    args: ['-k', socketFolder, ...settings],
    watchdog: { script: WATCHDOG, environment: { SOCKET_FOLDER: socketFolder } },
  });
  // A server that ends first closes the pipe under us.
  child.stdin?.on('error', () => {});
  child.stdout?.resume();
  let log = '';
  let onLog = (): void => {};
  // Read for as long as the server lives: a full pipe would stop it.
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-LOG_TAIL_CHARACTERS);
    onLog();
  });
  const isReady = await new Promise<boolean>((resolve, reject) => {
    const timer = setTimeout(() => {
      log += `\nnot ready after ${START_PATIENCE_MS / 1000} s`;
      child.stdin?.end();
      resolve(false);
    }, START_PATIENCE_MS);
    const settle = (ready: boolean): void => {
      clearTimeout(timer);
      resolve(ready);
    };
    onLog = () => log.includes(READY) && settle(true);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(cannotRun('postgres', error));
    });
    // The log may arrive a moment after the news of the exit.
    child.once('exit', () => setTimeout(() => settle(false), RETRY_PAUSE_MS));
  });
  return { isReady, child, log: () => log };
}

function toServer({ child, log }: Attempt, socketFolder: string): LaunchedServer {
  let isStopping = false;
  const listeners: Array<(log: string) => void> = [];
  const ended = new Promise<void>((resolve) => {
    const onExit = (): void => {
      rmSync(socketFolder, { recursive: true, force: true });
      if (!isStopping) for (const listener of listeners) listener(log());
      resolve();
    };
    if (child.exitCode !== null || child.signalCode !== null) onExit();
    else child.once('exit', onExit);
  });
  return {
    socketFolder,
    stop: async () => {
      isStopping = true;
      child.stdin?.end();
      const timer = setTimeout(() => quitGroup(child), STOP_PATIENCE_MS);
      await ended;
      clearTimeout(timer);
    },
    onUnexpectedExit: (listener) => void listeners.push(listener),
  };
}

/** The server hangs in its shutdown: end it and its shell at once; the next start replays its log. */
function quitGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGQUIT');
  } catch {
    // It ended between the two calls.
  }
}
