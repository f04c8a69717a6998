import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../packages/server/src/store/database.ts';
import { findRunningServer } from '../../packages/server/src/store/embedded-postgres/running-server.ts';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { createClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import {
  launchServer,
  newDataDir,
  removeDataDirs,
  startServer,
  type ServerProcess,
} from '../support/server-process.ts';

let dataDir: string;
let imageUrl: string;
let maskUrl: string;

beforeAll(async () => {
  dataDir = await newDataDir();
  imageUrl = dataUrl(await photo());
  maskUrl = dataUrl(await maskOf({ left: 60, top: 60, width: 40, height: 40 }));
});

afterAll(removeDataDirs);

describe('a start is refused in one clear sentence', () => {
  it.each([
    ['PORT', 'eighty', /^The setting PORT is wrong: a whole number is expected; it is "eighty"\.$/],
    [
      'DATABASE_URL',
      'mysql://somewhere/',
      /^The setting DATABASE_URL is wrong: a postgres:\/\/ URL is expected; .*\.$/,
    ],
    ['BACKLOT_API_KEY', 'short', /^The setting BACKLOT_API_KEY is wrong: at least 16 characters are expected; .*\.$/],
  ])('with a wrong %s', async (name, value, sentence) => {
    const server = launchServer({ dataDir, environment: { [name]: value } });

    expect(await server.exited).toBe(1);
    expect(server.output().trim()).toMatch(sentence);
  });

  it('on a data folder that is in use', async () => {
    const first = await start();
    const second = launchServer({ dataDir });

    expect(await second.exited).toBe(1);
    expect(second.output().trim()).toBe(
      `Another Backlot is already running on the data folder ${dataDir}. Stop it, choose another data folder, or set DATABASE_URL so that several processes can share one database.`,
    );
    expect(await first.stop()).toBe(0);
    expect(first.output()).toMatch(/\nStopping: [^\n]*\nStopped\.\n$/);
  });
});

describe('Ctrl-C', () => {
  it('lets the run that is on end, and leaves for the next start what waits', async () => {
    const server = await start();
    await isReady(server);
    const client = createClient(server);
    const asked = client.ask(slow());
    await runIsOn(server);
    const waiting = await Promise.all([1, 2, 3, 4].map(() => client.run({ ...slow(), async: true })));

    const code = await server.stop();

    expect(code).toBe(0);
    expect(server.output()).toContain('Stopped.');
    expect(await asked, server.output()).toMatchObject({ status: 200 });
    const again = await start();
    for (const { uuid } of waiting)
      expect(await createClient(again).finished(uuid)).toMatchObject({ status: 'SUCCESS' });
    expect(await booksOf(again)).toEqual([]);
    expect(await again.stop()).toBe(0);
  });
});

describe('kill -9 of the server alone', () => {
  it('takes every process that it started with it, and the next start refunds what was on', async () => {
    const server = await start();
    const asked = createClient(server).ask(slow(), { idempotencyKey: 'killed' });
    asked.catch(() => {}); // its server is about to die
    await runIsOn(server);
    const started = server.descendants();

    await server.kill();

    await expect(asked).rejects.toThrow('fetch failed');
    expect(started.length).toBeGreaterThan(3);
    await eventually('every process is gone', async () => (started.some(isAlive) ? undefined : true));
    const again = await start();
    expect(await failuresOf(again)).toMatchObject([{ failure: { code: 'run.interrupted' }, creditsCharged: 0 }]);
    const retried = await createClient(again).ask(slow(), { idempotencyKey: 'killed' });
    expect(retried.status).toBe(200);
    expect(await booksOf(again)).toEqual([]);
    await again.stop();
  });
});

describe('kill -9 of the embedded PostgreSQL', () => {
  it('ends the server with one clear sentence, and the next start is as if nothing had been', async () => {
    const server = await start();
    const { uuid } = await createClient(server).run(quick());

    process.kill(Number.parseInt(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');

    expect(await server.exited).toBe(1);
    expect(server.output()).toMatch(/^The embedded PostgreSQL has ended by itself.*\.$/m);
    const again = await start();
    expect(await createClient(again).result(uuid)).toMatchObject({ status: 'SUCCESS' });
    expect(await booksOf(again)).toEqual([]);
    expect(await again.stop()).toBe(0);
  });
});

/** A server on the one data folder, gone when the test is over. */
async function start(): Promise<ServerProcess> {
  const server = await startServer({ dataDir });
  onTestFinished(server.killAll);
  return server;
}

/** Resolves when the engine can work: until then a run waits for it. */
async function isReady({ baseUrl }: ServerProcess): Promise<void> {
  await eventually('the server is ready', async () =>
    (await fetch(`${baseUrl}/readyz`)).status === 200 ? true : undefined,
  );
}

function quick() {
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } };
}

/** Half a second of work. */
function slow() {
  return { type: 'BACKGROUND_REPLACER', model: 'clipdrop', promptObject: { imageUrl, prompt: 'remove background' } };
}

function databaseOf(server: ServerProcess) {
  const connection = findRunningServer(server.dataDir);
  if (connection === undefined) throw new Error(`no database runs on ${server.dataDir}`);
  return openDatabase(connection, { maxConnections: 1, onConnectionError: () => {} });
}

async function booksOf(server: ServerProcess): Promise<string[]> {
  const { database, close } = databaseOf(server);
  return await verifyBooks(database).finally(close);
}

async function failuresOf(server: ServerProcess) {
  const { database, close } = databaseOf(server);
  const failed = database.selectFrom('records').where('status', '=', 'FAILURE').where('isAsync', '=', false);
  return await failed.select(['failure', 'creditsCharged']).execute().finally(close);
}

/** Resolves when a run that its caller waits for has begun. */
async function runIsOn(server: ServerProcess): Promise<void> {
  const { database, close } = databaseOf(server);
  const sync = database.selectFrom('records').select('id').where('isAsync', '=', false);
  const open = sync.where('status', '=', 'PROCESSING').where('finishedAt', 'is', null);
  await eventually('a run is on', () => open.executeTakeFirst()).finally(close);
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
}
