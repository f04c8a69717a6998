import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { findRunningServer } from './running-server.ts';
import { startEmbeddedPostgres, type EmbeddedConnection, type EmbeddedPostgres } from './start-embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
const HOLD_SERVER = fileURLToPath(new URL('../testing/hold-server.ts', import.meta.url));

/** Power does not fail here; a killed process loses nothing that the system has. */
const FAST = { fsync: 'off' };

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backlot-launch-'));
  folders.push(folder);
  return folder;
}

/** A folder whose cluster is laid out already: a copy of {@link laidOut}, which is faster than to lay out another. */
function newLaidOutFolder(): string {
  const folder = newFolder();
  cpSync(join(laidOut, 'pg'), join(folder, 'pg'), { recursive: true });
  return folder;
}

let laidOut = '';

beforeAll(async () => {
  laidOut = mkdtempSync(join(tmpdir(), 'backlot-laid-out-'));
  await (await startEmbeddedPostgres({ directory: laidOut, settings: FAST })).stop();
});

afterAll(() => rmSync(laidOut, { recursive: true, force: true }));

async function start(directory: string, onProgress?: (message: string) => void): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory, settings: FAST, ...(onProgress ? { onProgress } : {}) });
  servers.push(server);
  return server;
}

/** Another process that runs the server on the folder and has committed a row. */
async function startElsewhere(directory: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions', 'source', HOLD_SERVER, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve);
    child.once('exit', () => reject(new Error('the other process ended')));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

function postmasterOf(directory: string): number {
  return Number.parseInt(readFileSync(join(directory, 'pg', 'postmaster.pid'), 'utf8'), 10);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

async function query(connection: EmbeddedConnection, statement: string): Promise<unknown[]> {
  const { database, close } = openDatabase(connection, { maxConnections: 1 });
  try {
    return (await sql.raw(statement).execute(database)).rows;
  } finally {
    await close();
  }
}

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null && child.signalCode === null) await kill(child);
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

describe('the embedded server', () => {
  test('lays out its files once, says so, and keeps what was written', async () => {
    const folder = newFolder();
    const said: string[] = [];

    const first = await start(folder, (message) => said.push(message));
    await query(first.connection, 'create table kept as select 42 as number');
    await first.stop();
    const second = await start(folder, (message) => said.push(message));

    expect(await query(second.connection, 'select * from kept')).toEqual([{ number: 42 }]);
    expect(said).toEqual(['Laying out the database (first start, a few seconds)']);
  });

  test('can be reached by its socket only, which its account alone may use', async () => {
    const { connection } = await start(newLaidOutFolder());

    expect(await query(connection, 'show listen_addresses')).toEqual([{ listenAddresses: '' }]);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
  });

  test('leaves nothing running and no socket behind when it stops', async () => {
    const folder = newLaidOutFolder();
    const { connection, stop } = await start(folder);
    const pid = postmasterOf(folder);

    await stop();

    expect(existsSync(connection.host)).toBe(false);
    expect(existsSync(join(folder, 'pg', 'postmaster.pid'))).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('refuses a folder that this process has already, in one sentence', async () => {
    const folder = newLaidOutFolder();
    await start(folder);

    await expect(startEmbeddedPostgres({ directory: folder })).rejects.toMatchObject({
      reason: 'folder-in-use',
      message: expect.stringContaining(`Another Backlot is already running on the data folder ${folder}.`) as string,
    });
  });

  test('refuses a folder that another process has, which can still be joined', async () => {
    const folder = newLaidOutFolder();
    await startElsewhere(folder);

    await expect(startEmbeddedPostgres({ directory: folder })).rejects.toMatchObject({ reason: 'folder-in-use' });

    const running = findRunningServer(folder);
    expect(running && (await query(running, 'select * from kept'))).toEqual([{ number: 42 }]);
  });

  test('begins anew where the first start was cut short', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'pg.tmp', 'base'), { recursive: true });

    const { connection } = await start(folder);

    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('works in a folder whose path is longer than a socket may be named', async () => {
    const folder = join(newFolder(), ...Array.from({ length: 10 }, () => 'a-folder-with-a-long-name'));

    const { connection } = await start(folder);

    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('closes a folder that was opened to others', async () => {
    const folder = newLaidOutFolder();
    chmodSync(join(folder, 'pg'), 0o777);

    await start(folder);

    expect(statSync(join(folder, 'pg')).mode & 0o777).toBe(0o700);
  });

  test('says in words that a folder is of another version', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'pg'));
    writeFileSync(join(folder, 'pg', 'PG_VERSION'), '99\n');

    await expect(startEmbeddedPostgres({ directory: folder })).rejects.toMatchObject({
      reason: 'wrong-version',
      message: expect.stringContaining(`PostgreSQL 99, which made ${join(folder, 'pg')}, was not found`) as string,
    });
  });
});

describe.runIf(process.platform === 'linux')('after a crash', () => {
  test('the server ends with its killed process, and the folder is taken up with all that was committed', async () => {
    const folder = newLaidOutFolder();
    await kill(await startElsewhere(folder));

    const { connection } = await start(folder);

    expect(await query(connection, 'select * from kept')).toEqual([{ number: 42 }]);
  });

  test('a server killed together with its process loses nothing', async () => {
    const folder = newLaidOutFolder();
    const other = await startElsewhere(folder);
    const postmaster = postmasterOf(folder);
    const shell = parentOf(postmaster);
    const { host = '' } = findRunningServer(folder) ?? {};

    for (const pid of [shell, postmaster]) process.kill(pid, 'SIGKILL');
    await kill(other);
    const { connection } = await start(folder);

    expect(await query(connection, 'select * from kept')).toEqual([{ number: 42 }]);
    expect(host).toContain('backlot-');
    expect(existsSync(host)).toBe(false);
  });

  test('a server that lost both its process and its shell is stopped, then replaced', async () => {
    const folder = newLaidOutFolder();
    const other = await startElsewhere(folder);
    const orphan = postmasterOf(folder);

    process.kill(parentOf(orphan), 'SIGKILL');
    await kill(other);
    const { connection } = await start(folder);

    expect(await query(connection, 'select * from kept')).toEqual([{ number: 42 }]);
    expect(postmasterOf(folder)).not.toBe(orphan);
  });

  test('a process number that another program got since is no hindrance', async () => {
    const folder = newLaidOutFolder();
    // This very process is alive and no server.
    writeFileSync(join(folder, 'pg', 'postmaster.pid'), `${process.pid}\n${join(folder, 'pg')}\n`);

    const { connection } = await start(folder);

    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a server that ends by itself is reported with its log', async () => {
    const folder = newLaidOutFolder();
    const server = await start(folder);
    const reported = new Promise<string>((resolve) => server.onUnexpectedExit(resolve));

    process.kill(postmasterOf(folder), 'SIGINT');

    expect(await reported).toContain('received fast shutdown request');
  });
});

describe.runIf(isRoot && process.platform === 'linux')('run as root', () => {
  test('the server runs as another account, even in a folder that only root may enter', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o700);
    const directory = join(folder, 'data');

    const { connection } = await start(directory);

    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(join(directory, 'pg')).uid).not.toBe(0);
    expect(statSync(directory).uid).toBe(0);
  });

  test('the server runs as the account that the files were given to', async () => {
    const folder = newLaidOutFolder();
    const { giveTo } = await import('./server-account.ts');
    giveTo({ uid: 4321, gid: 4321 }, join(folder, 'pg'));

    await start(folder);

    expect(statSync(`/proc/${postmasterOf(folder)}`).uid).toBe(4321);
  });
});
