import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { createClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { followEvents } from '../support/follow-events.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { newDataDir, removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { urlOf } from '../support/use-server.ts';

const { database, connection } = await createTestDatabase();
let api: ServerProcess;
let workers: ServerProcess[];
let edit: object;

async function startNode(dataDir: string, role: string, environment: Record<string, string> = {}) {
  return startServer({
    dataDir,
    environment: { DATABASE_URL: urlOf(connection), BACKLOT_ROLE: role, BACKLOT_WORKERS: '1', ...environment },
  });
}

beforeAll(async () => {
  const dataDir = await newDataDir();
  const image = dataUrl(await photo());
  const mask = dataUrl(await maskOf({ left: 60, top: 60, width: 30, height: 30 }));
  edit = { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl: image, maskUrl: mask } };
  // The first makes the keys that all of them share.
  api = await startNode(dataDir, 'api');
  workers = await Promise.all([1, 2].map(() => startNode(dataDir, 'worker', { BACKLOT_LANES: 'cpu=1' })));
}, 120_000);

afterAll(async () => {
  await Promise.all([api.stop(), ...workers.map((worker) => worker.stop())]);
  await removeDataDirs();
}, 60_000);

describe('processes on one database', () => {
  it('answer where they are asked and work where there is room', async () => {
    const record = await createClient(api).run(edit);

    expect(record).toMatchObject({ status: 'SUCCESS', additionalData: { provider: 'builtin' } });
    const picture = await fetch(record.temporaryUrl ?? '');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    const [run] = await database.selectFrom('records').select(['isQueued', 'isAsync']).execute();
    expect(run).toEqual({ isQueued: true, isAsync: false });
  });

  it('tell at one what happens to a run that was asked for at another, and go on there where that one left off', async () => {
    const other = await startNode(api.dataDir, 'api');
    onTestFinished(async () => void (await other.stop()));
    const team = await listen(other, '/events');

    const { uuid } = await createClient(api).run({ ...edit, async: true });
    const run = await listen(other, `/runs/${uuid}/events`);
    const told = await run.rest();
    const started = await team.next('run.started', uuid);
    await team.next('run.succeeded', uuid);
    const resumed = await (
      await listen(api, '/events', { 'last-event-id': started.id ?? '' })
    ).next('run.succeeded', uuid);

    expect(told[0]?.event).toBe('run.snapshot');
    expect(told.at(-1)).toMatchObject({ event: 'run.succeeded', data: { id: uuid, state: 'succeeded' } });
    expect(resumed.data).toMatchObject({ run: { id: uuid, images: 1, charged: 1000 } });
  });

  it('serve no callers where they only work', async () => {
    const [worker] = workers;

    const statuses = await Promise.all(
      ['/healthz', '/api/features', '/v1/images/generations'].map(
        async (path) => (await fetch(worker!.baseUrl + path)).status,
      ),
    );

    expect(statuses).toEqual([200, 404, 404]);
  });

  it('lose no run when one that works is killed, and none is charged twice', async () => {
    const client = createClient(api);
    const asked = await Promise.all(
      Array.from({ length: 6 }, (_, index) => client.run({ ...edit, async: true }, { idempotencyKey: `run-${index}` })),
    );
    await eventually('a run is on', async () => {
      const atWork = database.selectFrom('records').select('id').where('status', '=', 'PROCESSING');
      return (await atWork.where('leaseOwner', 'is not', null).execute()).length > 0 ? true : undefined;
    });
    await workers.shift()!.killAll();

    const ended = await Promise.all(asked.map(({ uuid }) => client.finished(uuid)));

    expect(ended.map(({ status }) => status)).toEqual(ended.map(() => 'SUCCESS'));
    const charges = await database
      .selectFrom('transfers')
      .select('runId')
      .where('kind', '=', 'settle')
      .where(
        'runId',
        'in',
        asked.map(({ uuid }) => uuid),
      )
      .execute();
    expect(charges).toHaveLength(asked.length);
    expect(await verifyBooks(database)).toEqual([]);
  }, 60_000);

  it('go on elsewhere with what one that is told to stop cannot finish', async () => {
    const client = createClient(api);
    workers.push(await startNode(api.dataDir, 'worker', { BACKLOT_LANES: 'cpu=1', BACKLOT_STOP_GRACE_S: '0' }));
    const asked = await Promise.all(Array.from({ length: 4 }, () => client.run({ ...edit, async: true })));

    const code = await workers.pop()!.stop();
    const ended = await Promise.all(asked.map(({ uuid }) => client.finished(uuid)));

    expect(code).toBe(0);
    expect(ended.map(({ status }) => status)).toEqual(ended.map(() => 'SUCCESS'));
    expect(await verifyBooks(database)).toEqual([]);
  }, 60_000);
});

/** Listens to a stream of a node until the test is over. */
async function listen({ baseUrl, apiKey }: ServerProcess, path: string, headers: Record<string, string> = {}) {
  const over = new AbortController();
  onTestFinished(() => over.abort());
  return followEvents(await fetch(baseUrl + path, { headers: { 'api-key': apiKey, ...headers }, signal: over.signal }));
}
