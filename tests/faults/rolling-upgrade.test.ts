import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPendingMigrations } from '../../packages/server/src/store/migrate.ts';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { createClient, download, type Answer } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { wrongCharges } from '../support/faults/audit.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { newDataDir, removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';
import { createEmptyDatabase } from '../support/test-database.ts';
import { urlOf } from '../support/use-server.ts';
import { buildPreviousVersion, findPreviousRevision, type PreviousVersion } from './support/previous-version.ts';

const SIDE_BY_SIDE_MS = 8000;
const ALONE_MS = 3000;
const revision = findPreviousRevision();
const store = await createEmptyDatabase();

describe.skipIf(revision === undefined)('while a new version is rolled out beside the one before, under load', () => {
  const answers: Answer[] = [];
  const accepted: string[] = [];
  const broken: unknown[] = [];
  const ends: (() => Promise<unknown> | void)[] = [removeDataDirs];
  let previous: PreviousVersion;
  let current: ServerProcess;
  let pendingBefore: string[];

  beforeAll(async () => {
    previous = buildPreviousVersion(revision ?? '');
    ends.push(previous.remove);
    const dataDir = await newDataDir();
    const start = (role: 'api' | 'worker', program?: readonly string[]) =>
      startServer({
        dataDir,
        ...(program !== undefined && { program }),
        environment: { DATABASE_URL: urlOf(store.connection), BACKLOT_ROLE: role, BACKLOT_WORKERS: '1' },
      });
    const image = dataUrl(await photo());
    const mask = dataUrl(await maskOf({ left: 60, top: 60, width: 30, height: 30 }));
    const edit = { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl: image, maskUrl: mask } };

    const oldApi = await start('api', previous.program);
    const oldWorker = await start('worker', previous.program);
    pendingBefore = await findPendingMigrations(store.database);
    const first = load(oldApi, edit);
    await sleep(ALONE_MS);
    current = await start('api');
    const newWorker = await start('worker');
    ends.push(
      () => current.stop(),
      () => newWorker.stop(),
    );
    const second = load(current, edit);
    await sleep(SIDE_BY_SIDE_MS);
    await first();
    await oldWorker.stop();
    await oldApi.stop();
    await sleep(ALONE_MS);
    await second();
    const open = store.database.selectFrom('records').select('id').where('status', '=', 'PROCESSING');
    await eventually('no run is open', async () => ((await open.execute()).length === 0 ? true : undefined));
  });

  afterAll(async () => {
    for (const end of ends.toReversed()) await end();
  }, 60_000);

  /** Asks one server for edits, waiting for one and not for the next; what comes back ends it. */
  function load(server: ServerProcess, edit: object): () => Promise<void> {
    const client = createClient(server);
    const over = new AbortController();
    const asking = (async () => {
      while (!over.signal.aborted) {
        try {
          answers.push(await client.ask(edit));
          accepted.push(idOf(await client.ask({ ...edit, async: true })));
        } catch (error) {
          broken.push(error);
        }
      }
    })();
    return async () => {
      over.abort();
      await asking;
    };
  }

  it('the layout of the database did change', async () => {
    expect(pendingBefore).not.toEqual([]);
    expect(await findPendingMigrations(store.database)).toEqual([]);
  });

  it('no caller of either noticed anything', () => {
    process.stdout.write(
      `from ${previous.revision.slice(0, 7)}: ${answers.length} answers, ${accepted.length} asynchronous\n`,
    );

    expect(broken).toEqual([]);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(Math.min(answers.length, accepted.length)).toBeGreaterThan(10);
  });

  it('every run ended well, whoever took it in and whoever did it', async () => {
    const ids = [...accepted, ...answers.map(idOf)];
    const records = await store.database.selectFrom('records').select('status').where('id', 'in', ids).execute();

    expect(records.map(({ status }) => status)).toEqual(ids.map(() => 'SUCCESS'));
  });

  it('pictures of the old version download from the new one', async () => {
    const client = createClient(current);

    const links = await Promise.all(accepted.map(async (id) => (await client.result(id))?.temporaryUrl ?? null));

    for (const link of links) expect((await download(link)).length).toBeGreaterThan(0);
  });

  it('every run was charged once, and the books balance', async () => {
    expect(await wrongCharges(store.database)).toEqual([]);
    expect(await verifyBooks(store.database)).toEqual([]);
  });
});

/** The two versions need not show the same fields. */
function idOf({ text }: Answer): string {
  return String(JSON.parse(text).aiRecord.uuid);
}
