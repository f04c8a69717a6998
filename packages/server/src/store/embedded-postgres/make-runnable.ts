import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';
import type { PostgresBinaries } from './find-binaries.ts';
import { canReach, type ServerAccount } from './server-account.ts';

interface MakeRunnableOptions {
  /** The account that must be able to run the programs; absent = our own. */
  readonly account: ServerAccount | undefined;
  /** Folders that may hold a private copy, in order of preference. */
  readonly copyParents: readonly string[];
  readonly onProgress: (message: string) => void;
}

/**
 * The tree of PostgreSQL programs made ready to run: its library links are there and the account can reach it. The package's
 * install script, which npm may be told not to run, would make the links; we do it. Where that is not permitted (read-only
 * packages), or the packages lie in a folder that the account may not enter (`/root`), the tree is copied once (about 60 MB).
 * `undefined` where nothing of that is possible.
 */
export function makeRunnable(binaries: PostgresBinaries, options: MakeRunnableOptions): string | undefined {
  const { account, copyParents, onProgress } = options;
  const isReachable = !account || canReachPrograms(account, binaries.root);
  if (!binaries.isBundled) return isReachable ? binaries.root : undefined;
  if (isReachable && tryMakeLinks(binaries.root)) return binaries.root;
  for (const parent of copyParents) {
    const copy = tryCopy(binaries.root, { parent, account, onProgress });
    if (copy) return copy;
  }
  return undefined;
}

function canReachPrograms(account: ServerAccount, root: string): boolean {
  return ['bin/postgres', 'bin/initdb', 'lib', 'share/postgresql']
    .map((path) => join(root, path))
    .every((path) => !existsSync(path) || canReach(account, path));
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Makes the links that `pg-symlinks.json` lists and that are missing; `false` where the folder may not be written. */
function tryMakeLinks(root: string): boolean {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const packageRoot = join(root, '..');
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageRoot, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(join(link, '..'), join(packageRoot, source)), link);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // Another process made it between the two calls.
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      throw error;
    }
  }
  return true;
}

interface CopyOptions {
  readonly parent: string;
  readonly account: ServerAccount | undefined;
  readonly onProgress: (message: string) => void;
}

/** The private copy under `parent`, made if it is not there whole; `undefined` where it cannot be made or used. */
function tryCopy(root: string, { parent, account, onProgress }: CopyOptions): string | undefined {
  if (account && (!existsSync(parent) || !canReach(account, parent))) return undefined;
  const signature = treeSignature(root);
  const home = join(parent, `backlot-postgres-${process.getuid?.() ?? 0}-${signature}`);
  const copy = join(home, 'native');
  if (isTrusted(home) && existsSync(copy) && treeSignature(copy) === signature) return copy;

  onProgress('Copying PostgreSQL to a folder where it can run (once, 60 MB)');
  let building: string | undefined;
  try {
    mkdirSync(parent, { recursive: true });
    building = mkdtempSync(`${home}.`);
    cpSync(root, join(building, 'native'), { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
    openToAll(building);
    if (!tryMakeLinks(join(building, 'native'))) return undefined;
    if (isTrusted(home)) rmSync(home, { recursive: true, force: true });
    renameSync(building, home);
    return copy;
  } catch {
    // Full, read-only or somebody else's: the next parent may do.
    if (building) rmSync(building, { recursive: true, force: true });
    return undefined;
  }
}

/** In a folder that all may write to, only a real folder of our own is believed. */
function isTrusted(home: string): boolean {
  const entry = lstatSync(home, { throwIfNoEntry: false });
  return !!entry?.isDirectory() && entry.uid === process.getuid?.() && (entry.mode & 0o022) === 0;
}

/** Static libraries and links: not needed to run, or made anew. */
function isNeededToRun(path: string): boolean {
  return !path.endsWith('.a') && !lstatSync(path).isSymbolicLink();
}

/** A digest of names and sizes: tells versions apart and finds copies that a cleaner of temporary files has thinned out. */
function treeSignature(root: string): string {
  const digest = createHash('sha256');
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      const entry = lstatSync(path);
      if (entry.isDirectory()) walk(path);
      else if (isNeededToRun(path)) digest.update(`${relative(root, path)} ${entry.size}\n`);
    }
  };
  walk(root);
  return digest.digest('hex').slice(0, 16);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const entry = statSync(path);
    if (entry.isDirectory()) openToAll(path);
    else chmodSync(path, basename(folder) === 'bin' || (entry.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
