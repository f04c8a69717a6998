import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/;

/** A server must not outlive the run, however that ends; what it started ends with it. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A server in a process of its own, so that whoever measures it does not slow it down. */
export interface ServerProcess {
  readonly baseUrl: string;
  readonly pid: number;
  /** Ctrl-C, and wait until it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a program and waits for the address it prints. Rejects with its output if it ends before. */
export async function startServer(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const gone = once(child, 'exit').finally(() => running.delete(child));
  let output = '';
  const baseUrl = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const port = ADDRESS.exec(output)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${output}`)));
  });
  return {
    baseUrl,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGINT');
      await gone;
    },
  };
}

/** Arguments that run one of our TypeScript files with settings of its own. */
export function typeScriptProgram(file: URL, settings: object): string[] {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return ['--import', tsx, '-C', 'source', fileURLToPath(file), JSON.stringify(settings)];
}
