import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const MIGRATIONS = 'packages/server/src/store/migrations';

/** An older version of the server, built beside this one. */
export interface PreviousVersion {
  readonly revision: string;
  /** What Node is to run, to start it. */
  readonly program: readonly string[];
  readonly remove: () => void;
}

/** The revision before the newest change of the database's layout (`UPGRADE_FROM` for another); undefined without a history. */
export function findPreviousRevision(): string | undefined {
  const asked = process.env['UPGRADE_FROM'];
  if (asked !== undefined) return asked;
  try {
    const newest = git('log', '-1', '--diff-filter=A', '--format=%H', '--', MIGRATIONS).trim();
    return git('rev-parse', '--verify', '--quiet', `${newest}^`).trim();
  } catch {
    return undefined; // an archive or a shallow clone
  }
}

/** Builds a revision in a folder of its own, with the packages that are installed here. */
export function buildPreviousVersion(revision: string): PreviousVersion {
  const folder = mkdtempSync(join(ROOT, '.cache-previous-'));
  const archive = git('archive', '--format=tar', '--output', join(folder, 'source.tar'), revision);
  if (archive !== '') throw new Error(archive);
  execFileSync('tar', ['-xf', 'source.tar'], { cwd: folder });
  linkPackages(folder);
  execFileSync(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', folder]);
  const main = pathToFileURL(join(folder, 'packages', 'server', 'dist', 'main.js')).href;
  return {
    revision,
    program: [
      '--input-type=module',
      '--eval',
      `const { main } = await import(${JSON.stringify(main)}); await main([]);`,
    ],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Everything that is installed, but for our own packages: those are of that version. */
function linkPackages(folder: string): void {
  const installed = join(ROOT, 'node_modules');
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@backlot'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@backlot') symlinkSync(join(installed, name), join(modules, name));
  }
  for (const name of readdirSync(join(folder, 'packages'))) {
    symlinkSync(join(folder, 'packages', name), join(modules, '@backlot', name));
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
