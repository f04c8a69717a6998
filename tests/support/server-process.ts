import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = /Backlot ready on (http:\/\/\S+)/;

/** A server of ours as its own process, the way `npm start` runs it. */
export interface LaunchedServer {
  readonly child: ChildProcess;
  readonly dataDir: string;
  /** Resolves when it says that it is ready. Rejects with its output if it ends before. */
  readonly ready: Promise<ServerProcess>;
  /** Everything it has written to standard output and standard error. */
  readonly output: () => string;
  /** Resolves to its exit code when it is gone and its output was read; `null` if it was killed. */
  readonly exited: Promise<number | null>;
  /** Every process that it started, PostgreSQL's included. */
  readonly descendants: () => number[];
  /** `kill -9` of the process alone; those that it started must see to it themselves. */
  readonly kill: () => Promise<void>;
  /** `kill -9` of the process and of every process it started. */
  readonly killAll: () => Promise<void>;
}

/** One that is ready. */
export interface ServerProcess extends LaunchedServer {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Ctrl-C, as a terminal sends it to the whole process group, and wait until it is gone; resolves to the exit code. */
  readonly stop: () => Promise<number | null>;
}

interface ServerOptions {
  /** Reuse the data of an earlier server; a new folder otherwise. */
  readonly dataDir?: string;
  readonly apiKey?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What Node runs to start it; what `npm start` runs by default. */
  readonly program?: readonly string[];
}

const START = [join(ROOT, 'scripts', 'start.mjs')];

/** A folder for one server's data, removed by `removeDataDirs`. */
export async function newDataDir(): Promise<string> {
  const directory = await mkdtemp(join(ROOT, '.cache-test-'));
  directories.push(directory);
  return directory;
}

const directories: string[] = [];

/** Removes the folders made here. Call when every server has stopped. */
export async function removeDataDirs(): Promise<void> {
  await Promise.all(directories.splice(0).map((directory) => rm(directory, { recursive: true, force: true })));
}

/** Starts a server on a free port and waits until it says that it is ready. Rejects with its output if it ends before. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  return await launchServer({ ...options, dataDir: options.dataDir ?? (await newDataDir()) }).ready;
}

/** Starts a server on a free port. */
export function launchServer(options: ServerOptions & { readonly dataDir: string }): LaunchedServer {
  const { dataDir, apiKey = 'bl_test_key_of_the_first_admin', environment, program = START } = options;
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      BACKLOT_DATA_DIR: dataDir,
      BACKLOT_MODELS_DIR: process.env['BACKLOT_MODELS_DIR'] ?? join(ROOT, '.backlot', 'models'),
      BACKLOT_API_KEY: apiKey,
      BACKLOT_WORKERS: '2',
      BACKLOT_RATE_LIMIT: '100000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, like a command in a terminal.
    detached: true,
  });
  const pid = child.pid ?? 0;
  let text = '';
  let onText = (): void => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      onText();
    });
  }
  const gone = once(child, 'exit');
  // Everything it wrote has been read then.
  const exited = once(child, 'close').then(() => child.exitCode);
  const endWithUs = (): void => kill(pid);
  process.once('exit', endWithUs);
  void gone.then(() => process.off('exit', endWithUs));

  const launched: Omit<LaunchedServer, 'ready'> = {
    child,
    dataDir,
    output: () => text,
    exited,
    descendants: () => descendantsOf(pid),
    kill: async () => {
      kill(pid);
      await gone;
    },
    killAll: async () => {
      for (const each of [pid, ...descendantsOf(pid)]) kill(each);
      await gone;
    },
  };
  const baseUrl = new Promise<string>((resolve, reject) => {
    onText = () => {
      const match = READY.exec(text);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    void exited.then((code) => reject(new Error(`the server ended with ${code} before it was ready:\n${text}`)));
  });
  const stop = async (): Promise<number | null> => {
    const ended = child.exitCode ?? child.signalCode;
    if (ended !== null)
      throw new Error(`the server ended by itself with ${ended}; the last it said:\n${text.slice(-4000)}`);
    process.kill(-pid, 'SIGINT');
    return await exited;
  };
  const ready = baseUrl.then((url): ServerProcess => ({ ...launched, ready, baseUrl: url, apiKey, stop }));
  ready.catch(() => {}); // whoever waits for it hears of it
  return { ...launched, ready };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Every process below one, from the kernel's table (Linux). */
function descendantsOf(root: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = readStat(entry)?.split(') ')[1]?.split(' ');
    if (fields?.[1] !== undefined) parents.set(Number(entry), Number(fields[1]));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function readStat(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // it ended while we looked
  }
}
