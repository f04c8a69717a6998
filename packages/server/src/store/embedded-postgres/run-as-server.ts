import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { ServerAccount } from './server-account.ts';

/** The database role that owns everything in an embedded cluster. */
export const SERVER_USER = 'backlot';

/** What is needed to run PostgreSQL's programs. */
export interface ServerTools {
  /** The folder that holds `bin`. */
  readonly root: string;
  /** The account to run as; absent = our own. */
  readonly account: ServerAccount | undefined;
}

interface ServerProgram {
  /** The folder that PostgreSQL works in: passed as `-D`. */
  readonly folder: string;
  readonly program: 'initdb' | 'postgres';
  readonly args: readonly string[];
}

interface SpawnOptions extends ServerProgram {
  /** A `sh` script that is given the whole command line as `"$@"`, and a pipe from us as its input. */
  readonly watchdog?: { readonly script: string; readonly environment: Readonly<Record<string, string>> };
}

/** Nothing of our own environment: `PGDATA`, `PGHOST` and the like would change what the programs do. */
const ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' };

/** The descriptor under which the folder is handed to the child. */
const FOLDER_DESCRIPTOR = 3;

/**
 * Starts one of PostgreSQL's programs on a folder. Run as another account, the folder is handed over as an open descriptor: the
 * account then needs no right to enter the folders above it, as with a data folder under `/root`.
 */
export function spawnAsServer(tools: ServerTools, options: SpawnOptions): ChildProcess {
  const { folder, program, args, watchdog } = options;
  const handsOver = tools.account !== undefined && process.platform === 'linux';
  const descriptor = handsOver ? openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY) : undefined;
  try {
    const seenFolder = descriptor === undefined ? folder : `/proc/self/fd/${FOLDER_DESCRIPTOR}`;
    const commandLine = [join(tools.root, 'bin', program), '-D', seenFolder, ...args];
    const [command = '', ...rest] = watchdog ? ['/bin/sh', '-c', watchdog.script, 'sh', ...commandLine] : commandLine;
    const stdio: StdioOptions = [
      watchdog ? 'pipe' : 'ignore',
      'pipe',
      'pipe',
      ...(descriptor === undefined ? [] : [descriptor]),
    ];
    return spawn(command, rest, {
      ...tools.account,
      stdio,
      cwd: '/',
      env: { ...ENVIRONMENT, ...watchdog?.environment },
      detached: true,
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Runs one of PostgreSQL's programs to its end. */
export async function runAsServer(
  tools: ServerTools,
  program: ServerProgram,
): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawnAsServer(tools, program);
  let output = '';
  child.stdout?.resume();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
  return await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(cannotRun(program.program, error)));
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** The sentence for a program that the system would not even start. */
export function cannotRun(program: string, cause: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'not-permitted',
    `The system would not run PostgreSQL's ${program} (${cause.message}). Run Backlot as an ordinary user, or set DATABASE_URL.`,
    { cause },
  );
}
