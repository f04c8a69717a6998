import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeRunnable } from './make-runnable.ts';

const isRoot = process.getuid?.() === 0;
const OTHER = { uid: 65_534, gid: 65_534 };

let folder = '';
let root = '';

function write(path: string, text: string, mode: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backlot-runnable-'));
  chmodSync(folder, 0o755);
  root = join(folder, 'packages', 'native');
  write('bin/postgres', 'program', 0o755);
  write('bin/initdb', 'program', 0o755);
  write('lib/libpq.so.5.18', 'library', 0o755);
  write('lib/libpq.a', 'only needed to build', 0o644);
  write('share/postgresql/errcodes.txt', 'text', 0o600);
  write('pg-symlinks.json', '[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]', 0o644);
  mkdirSync(join(folder, 'copies'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function make(isBundled = true, account?: typeof OTHER) {
  const said: string[] = [];
  const made = makeRunnable(
    { root, isBundled },
    { account, copyParents: [join(folder, 'missing'), join(folder, 'copies')], onProgress: (text) => said.push(text) },
  );
  return { made, said };
}

describe('making PostgreSQL ready to run', () => {
  test('makes the library links that the package lists, and stays in place', () => {
    const { made, said } = make();

    expect(made).toBe(root);
    expect(readFileSync(join(root, 'lib/libpq.so.5'), 'utf8')).toBe('library');
    expect(said).toEqual([]);
  });

  test('makes links once', () => {
    make();

    expect(make().made).toBe(root);
  });
});

describe.runIf(isRoot)('making PostgreSQL ready to run as another account', () => {
  beforeEach(() => chmodSync(join(folder, 'packages'), 0o700));

  test('copies it to where the account may enter, readable, with its links, without what only builds need', () => {
    const { made = '', said } = make(true, OTHER);

    expect(made.startsWith(join(folder, 'copies'))).toBe(true);
    expect(statSync(join(made, 'bin/postgres')).mode & 0o777).toBe(0o755);
    expect(statSync(join(made, 'share/postgresql/errcodes.txt')).mode & 0o777).toBe(0o644);
    expect(readFileSync(join(made, 'lib/libpq.so.5'), 'utf8')).toBe('library');
    expect(existsSync(join(made, 'lib/libpq.a'))).toBe(false);
    expect(said).toHaveLength(1);
  });

  test('copies once', () => {
    const first = make(true, OTHER);
    const second = make(true, OTHER);

    expect(second).toEqual({ made: first.made, said: [] });
  });

  test('copies again what a cleaner of temporary files has thinned out', () => {
    const { made = '' } = make(true, OTHER);
    rmSync(join(made, 'lib/libpq.so.5.18'));

    const second = make(true, OTHER);

    expect(second.made).toBe(made);
    expect(readFileSync(join(made, 'lib/libpq.so.5'), 'utf8')).toBe('library');
  });

  test('does not believe a copy that somebody else could have changed', () => {
    const { made = '' } = make(true, OTHER);
    chmodSync(dirname(made), 0o777);

    const second = make(true, OTHER);

    expect(second.made).toBeUndefined();
  });

  test('does not copy what the system installed', () => {
    expect(make(false, OTHER).made).toBeUndefined();
  });
});
