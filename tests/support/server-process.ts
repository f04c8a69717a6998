import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = /Backlot ready on (http:\/\/\S+)/;

/** A server of ours as its own process, the way `npm start` runs it. */
export interface ServerProcess {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly dataDir: string;
  readonly child: ChildProcess;
  /** Everything it has written to standard output and standard error. */
  readonly output: () => string;
  /** Ctrl-C, and wait until it is gone; resolves to the exit code. */
  readonly stop: () => Promise<number | null>;
  /** `kill -9` of the process and of every process it started, PostgreSQL's included. */
  readonly killAll: () => Promise<void>;
}

interface ServerOptions {
  /** Reuse the data of an earlier server; a new folder otherwise. */
  readonly dataDir?: string;
  readonly apiKey?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

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
  const dataDir = options.dataDir ?? (await newDataDir());
  const apiKey = options.apiKey ?? 'bl_test_key_of_the_first_admin';
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      BACKLOT_DATA_DIR: dataDir,
      BACKLOT_MODELS_DIR: process.env['BACKLOT_MODELS_DIR'] ?? join(ROOT, '.backlot', 'models'),
      BACKLOT_API_KEY: apiKey,
      BACKLOT_WORKERS: '2',
      BACKLOT_RATE_LIMIT: '100000',
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const match = READY.exec(text);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${text}`)));
  });
  const baseUrl = await ready;
  const gone = once(child, 'exit');
  return {
    baseUrl,
    apiKey,
    dataDir,
    child,
    output: () => text,
    async stop() {
      child.kill('SIGINT');
      await gone;
      return child.exitCode;
    },
    async killAll() {
      for (const pid of [child.pid ?? 0, ...descendants(child.pid ?? 0)]) kill(pid);
      await gone;
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Every process below one, from the kernel's table (Linux). */
function descendants(root: number): number[] {
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
