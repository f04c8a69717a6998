import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The major version of the PostgreSQL in a tree, asked of the program itself; `undefined` where it cannot run. */
export async function majorVersion(root: string): Promise<number | undefined> {
  try {
    const { stdout } = await run(join(root, 'bin', 'postgres'), ['--version'], { env: {} });
    const digits = /\b(\d+)(?:\.\d+|beta|rc|devel)/.exec(stdout)?.[1];
    return digits === undefined ? undefined : Number(digits);
  } catch {
    // Made for another libc or processor.
    return undefined;
  }
}
