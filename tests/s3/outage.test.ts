import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { createClient, download, recordOf, type Answer, type Client } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { wrongCharges } from '../support/faults/audit.ts';
import { maskOf, photo } from '../support/pictures.ts';
import { removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { urlOf } from '../support/use-server.ts';
import { ACCESS_KEY_ID, SECRET_ACCESS_KEY } from './support/start-ceph.ts';
import { useCeph } from './support/use-ceph.ts';

const BUCKET = 'outage';
const CALLERS = 4;
const BEFORE_MS = 3000;
const OUTAGE_MS = 60_000;
const AFTER_MS = 3000;
/** The gateway is started again when it has died: it has to be killed as often. */
const KILL_AGAIN_MS = 100;
/** What callers may be told while there is nowhere to put a picture. */
const TOLD = new Set([200, 503]);

const { database, connection } = await createTestDatabase();
const ceph = useCeph(BUCKET);
const uploads: string[] = [];
const records: Answer[] = [];
const statuses = new Map<number, number>();
let server: ServerProcess;
let client: Client;

beforeAll(async () => {
  server = await startServer({
    environment: {
      DATABASE_URL: urlOf(connection),
      S3_ENDPOINT: ceph.endpoint,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: ACCESS_KEY_ID,
      S3_SECRET_ACCESS_KEY: SECRET_ACCESS_KEY,
    },
  });
  client = createClient(server);
  const stopping = new AbortController();
  const callers = Array.from({ length: CALLERS }, () => call(stopping.signal));
  await sleep(BEFORE_MS);
  ceph.freeze();
  await sleep(OUTAGE_MS / 2);
  const until = performance.now() + OUTAGE_MS / 2;
  while (performance.now() < until) {
    ceph.kill();
    await sleep(KILL_AGAIN_MS);
  }
  await ceph.back();
  await sleep(AFTER_MS);
  stopping.abort();
  await Promise.all(callers);
  const open = database.selectFrom('records').select('id').where('status', '=', 'PROCESSING');
  await eventually('no run is open', async () => ((await open.execute()).length === 0 ? true : undefined));
}, 180_000);

afterAll(async () => {
  await server.stop();
  await removeDataDirs();
});

describe('after a minute without the bucket, frozen, then dead, under load', () => {
  it('callers were told nothing but that it went well, or to come back', () => {
    process.stdout.write(
      `answers by status: ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}\n`,
    );

    expect([...statuses.keys()].filter((status) => !TOLD.has(status))).toEqual([]);
    expect(statuses.get(200)).toBeGreaterThan(CALLERS);
  });

  it('every upload that was acknowledged is there', async () => {
    const mask = await client.keep('mask.png', await maskOf({ left: 60, top: 60, width: 40, height: 40 }));

    const edits = await Promise.all(uploads.slice(-CALLERS).map((key) => client.run(erase(key, mask))));

    expect(uploads.length).toBeGreaterThan(CALLERS);
    expect(edits.map(({ status }) => status)).toEqual(edits.map(() => 'SUCCESS'));
  });

  it('every picture that was delivered downloads', async () => {
    const links = records.map((answer) => recordOf(answer).temporaryUrl);

    const sizes = await Promise.all(links.map(async (link) => (await download(link)).length));

    expect(sizes.length).toBeGreaterThan(CALLERS);
    expect(sizes.filter((size) => size === 0)).toEqual([]);
  });

  it('nothing was charged that was not delivered, and the books balance', async () => {
    expect(await wrongCharges(database)).toEqual([]);
    expect(await verifyBooks(database)).toEqual([]);
  });
});

/** Uploads a photo and has something removed from it, again and again. */
async function call(signal: AbortSignal): Promise<void> {
  const [image, mask] = [await photo(), await maskOf({ left: 60, top: 60, width: 40, height: 40 })];
  for (let n = 0; !signal.aborted; n++) {
    const [first, second] = [
      await client.upload('room.png', Buffer.concat([image, Buffer.from(`${n}`)])),
      await client.upload('mask.png', mask),
    ];
    for (const { status } of [first, second]) count(status);
    if (first.status !== 200 || second.status !== 200) continue;
    const [imageKey, maskKey] = [keyOf(first), keyOf(second)];
    uploads.push(imageKey);
    const answer = await client.ask(erase(imageKey, maskKey));
    count(answer.status);
    if (answer.status === 200) records.push(answer);
  }
}

function count(status: number): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
}

function keyOf({ text }: Answer): string {
  return String(JSON.parse(text).asset.key);
}

function erase(imageUrl: string, maskUrl: string) {
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } };
}
