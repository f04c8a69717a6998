import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { errorOf, recordOf, type Client } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

/** Credits of one picture, by default. */
const PRICE = 1000;

const server = await useServer();
let client: Client;
let pictures: { readonly imageUrl: string; readonly maskUrl: string };

beforeAll(async () => {
  client = server.client();
  const mask = await maskOf({ left: 60, top: 60, width: 40, height: 40 });
  pictures = { imageUrl: dataUrl(await photo()), maskUrl: dataUrl(mask) };
});

describe('a request with an Idempotency-Key', () => {
  it('made again is answered with the same record and costs nothing', async () => {
    const first = await client.run(quick(), { idempotencyKey: 'again' });

    const again = await client.ask(quick(), { idempotencyKey: 'again' });

    expect(recordOf(again).uuid).toBe(first.uuid);
    expect(recordOf(again).aiRecordDetail).toMatchObject({ resultObject: first.aiRecordDetail.resultObject });
    expect(again.headers.get('x-backlot-run')).toBe(first.uuid);
    expect(await runsOf('again')).toEqual([{ id: first.uuid, charged: PRICE }]);
  });

  it('made again with its fields in another order is the same request', async () => {
    const { type, model, promptObject } = quick();
    const first = await client.run({ type, model, promptObject }, { idempotencyKey: 'order' });

    const again = await client.run({ promptObject, model, type }, { idempotencyKey: 'order' });

    expect(again.uuid).toBe(first.uuid);
  });

  it('is refused while the first is being worked on, and answered after', async () => {
    const first = client.run(slow(), { idempotencyKey: 'busy' });
    await opened('busy');

    const early = await client.ask(slow(), { idempotencyKey: 'busy' });
    const { uuid } = await first;
    const late = await client.run(slow(), { idempotencyKey: 'busy' });

    expect(early.status).toBe(409);
    expect(errorOf(early)).toMatchObject({
      errorCode: 'REQUEST_IN_PROGRESS',
      message: expect.stringContaining('Idempotency-Key'),
    });
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(late.uuid).toBe(uuid);
    expect(await runsOf('busy')).toEqual([{ id: uuid, charged: PRICE }]);
  });

  it('is refused when another request had the key, whose record stays', async () => {
    const first = await client.run(quick(), { idempotencyKey: 'other' });

    const answer = await client.ask(slow(), { idempotencyKey: 'other' });

    expect(answer.status).toBe(422);
    expect(errorOf(answer)).toMatchObject({
      errorCode: 'IDEMPOTENCY_KEY_REUSED',
      message: expect.stringContaining('Idempotency-Key'),
    });
    expect(await runsOf('other')).toEqual([{ id: first.uuid, charged: PRICE }]);
  });

  it('sent many times at once is worked on once and charged once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => client.ask(quick(), { idempotencyKey: 'at-once' })),
    );

    const winners = answers.filter(({ status }) => status === 200).map((answer) => recordOf(answer).uuid);
    const losers = answers.filter(({ status }) => status !== 200).map((answer) => errorOf(answer).errorCode);
    expect(new Set(winners).size).toBe(1);
    expect(new Set(losers)).toEqual(new Set(['REQUEST_IN_PROGRESS']));
    expect(await runsOf('at-once')).toEqual([{ id: winners[0], charged: PRICE }]);
  });

  it('goes on when its caller goes away, who can come back for the answer', async () => {
    const gone = new AbortController();
    const first = client.ask(slow(), { idempotencyKey: 'gone', signal: gone.signal });
    const { id } = await opened('gone');
    gone.abort();
    await expect(first).rejects.toThrow('aborted');

    await client.finished(id);
    const answer = await client.run(slow(), { idempotencyKey: 'gone' });

    expect(answer).toMatchObject({ uuid: id, status: 'SUCCESS' });
    expect(await runsOf('gone')).toEqual([{ id, charged: PRICE }]);
  });

  it('has nothing to do with the same key of another team', async () => {
    const ours = await client.run(quick(), { idempotencyKey: 'shared' });
    const strangers = await server.strangers();

    const theirs = await strangers.run(quick(), { idempotencyKey: 'shared' });

    expect(theirs.uuid).not.toBe(ours.uuid);
    expect(await runsOf('shared')).toHaveLength(2);
  });

  it('leaves the books in order, whatever came of it', async () => {
    expect(await verifyBooks(server.database())).toEqual([]);
  });
});

/** A tenth of a second of work. */
function quick() {
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: pictures };
}

/** Half a second of work: time to do something meanwhile. */
function slow() {
  const { imageUrl } = pictures;
  return { type: 'BACKGROUND_REPLACER', model: 'clipdrop', promptObject: { imageUrl, prompt: 'remove background' } };
}

async function runsOf(idempotencyKey: string) {
  return await server
    .database()
    .selectFrom('records')
    .select(['id', 'creditsCharged as charged'])
    .where('idempotencyKey', '=', idempotencyKey)
    .execute();
}

/** The run as soon as it has begun. */
async function opened(idempotencyKey: string) {
  return await eventually(
    `a run with the key ${idempotencyKey} is open`,
    async () => (await runsOf(idempotencyKey))[0],
  );
}
