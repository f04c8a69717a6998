import { deletionView, runPage, runView } from '@backlot/contract';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setRetention } from '../../packages/server/src/store/retention.ts';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { createClient, download, type Client } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { newDataDir, removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { urlOf } from '../support/use-server.ts';

const { database, connection } = await createTestDatabase();
let dataDir: string;
let server: ServerProcess;
let client: Client;

const start = () => startServer({ dataDir, environment: { DATABASE_URL: urlOf(connection), BACKLOT_WORKERS: '1' } });
const call = async (method: string, path: string, body?: object) =>
  fetch(server.baseUrl + path, {
    method,
    headers: { 'api-key': server.apiKey, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

async function erase(left: number) {
  const imageUrl = dataUrl(await photo());
  const maskUrl = dataUrl(await maskOf({ left, top: 60, width: 30, height: 30 }));
  return await client.run({ type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } });
}

beforeAll(async () => {
  dataDir = await newDataDir();
  server = await start();
  client = createClient(server);
}, 120_000);

afterAll(async () => {
  await server.stop();
  await removeDataDirs();
});

it('lists, rates, shows small and deletes what runs were about', async () => {
  const [first, second] = [await erase(40), await erase(60)];

  const rated = await call('PATCH', `/runs/${first.uuid}`, { rating: 5, comment: 'just so' });
  const liked = runPage.parse(await (await call('GET', '/runs?rating=5')).json());
  const thumbnail = await call('GET', liked.runs[0]?.images[0]?.thumbnail ?? '');
  const small = Buffer.from(await thumbnail.arrayBuffer());
  const deleted = deletionView.parse(await (await call('DELETE', `/runs/${first.uuid}/content`)).json());
  const again = deletionView.parse(await (await call('DELETE', `/runs/${first.uuid}/content`)).json());

  expect(runView.parse(await rated.json())).toMatchObject({ rating: 5, comment: 'just so' });
  expect(liked.runs.map(({ id }) => id)).toEqual([first.uuid]);
  expect(await sharp(small).metadata()).toMatchObject({ format: 'webp' });
  expect(again).toEqual(deleted);
  expect(await (await call('GET', `/deletions/${deleted.id}`)).json()).toEqual(deleted);
  // The photo is the other run's too; the result, its thumbnail and the mask were its own.
  expect([deleted.files.length, deleted.kept.length, deleted.filesRemovedAt === null]).toEqual([3, 1, false]);
  expect((await fetch(first.temporaryUrl ?? '')).status).toBe(404);
  expect(await client.result(first.uuid)).toMatchObject({
    rating: 5,
    feedback: null,
    temporaryUrl: null,
    aiRecordDetail: { promptObject: {}, resultObject: [] },
    additionalData: { contentDeletedAt: expect.any(String), credits: first.additionalData.credits },
  });
  expect((await call('POST', `/runs/${first.uuid}/retry`)).status).toBe(410);
  await download(second.temporaryUrl);
  expect(await verifyBooks(database)).toEqual([]);
}, 60_000);

it('deletes what is older than a team keeps it', async () => {
  const run = await erase(80);
  const [team] = await database.selectFrom('teams').select('id').execute();
  await sql`update records set created_at = created_at - interval '31 days' where id = ${run.uuid}`.execute(database);
  await setRetention(database, team!.id, 30);

  await server.stop();
  server = await start();

  const view = await eventually('the old run is deleted', async () => {
    const shown = runView.parse(await (await call('GET', `/runs/${run.uuid}`)).json());
    return shown.contentDeletedAt === null ? undefined : shown;
  });
  expect(view).toMatchObject({ state: 'succeeded', prompt: null, images: [], credits: run.additionalData.credits });
  const receipts = await eventually('its files are removed', async () => {
    const found = await database.selectFrom('deletions').selectAll().where('runId', '=', run.uuid).execute();
    return found.every(({ filesRemovedAt }) => filesRemovedAt !== null) ? found : undefined;
  });
  expect(receipts).toMatchObject([{ userId: null, kept: [expect.any(String)] }]);
}, 60_000);
