import { batchAnswer, batchView, runNews, runView, type RunView } from '@backlot/contract';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { download } from '../support/client.ts';
import { followEvents } from '../support/follow-events.ts';
import { dataUrl, maskOf, photo, withHole } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const server = await useServer();
let image: Buffer;
let imageUrl: string;
let largeUrl: string;
let maskUrl: string;

beforeAll(async () => {
  const hole = { left: 60, top: 60, width: 40, height: 40 };
  image = await photo();
  imageUrl = dataUrl(image);
  largeUrl = dataUrl(await photo({ width: 1600, height: 1200 }));
  maskUrl = dataUrl(await maskOf(hole));
  image = await withHole(image, hole);
});

describe('a request of any dialect', () => {
  it.each([
    ['of the features API', '/api/features', 'onemin', () => quick()],
    ['of the Recraft API', '/v1/images/removeBackground', 'recraft', () => ({ image_url: imageUrl })],
    ['of OpenAI’s clients', '/v1/images/edits', 'openai', () => edit()],
  ] as const)('%s need not be waited for', async (_what, path, dialect, body) => {
    const asked = await call('POST', path, { body: body(), headers: { prefer: 'respond-async' } });

    expect(asked.status).toBe(202);
    expect(asked.headers.get('preference-applied')).toBe('respond-async');
    const location = asked.headers.get('location') ?? '';
    expect(location).toBe(`/runs/${asked.headers.get('x-backlot-run')}`);
    const run = await ended(location);
    expect(run).toMatchObject({ state: 'succeeded', dialect, progress: { fraction: 1 }, provider: 'builtin' });
    expect(await download(run.images[0]?.url ?? null)).not.toHaveLength(0);
  });

  it('goes on when its caller goes away, who is told of it and collects it', async () => {
    const team = await follow('/events');
    const gone = new AbortController();
    const asked = call('POST', '/v1/images/removeBackground', { body: { image_url: imageUrl }, signal: gone.signal });
    const { data } = await team.next('run.started');
    gone.abort();
    await expect(asked).rejects.toThrow('aborted');

    const { run } = runNews.parse(data);
    expect(await ended(run.self)).toMatchObject({ state: 'succeeded', credits: { charged: 1000 } });
  });
});

describe('a stream of events', () => {
  it('tells what happens to a run until it ends, and goes on where it was left', async () => {
    const { id, path } = await begin(quick());
    const stream = await follow(`${path}/events`);

    const told = await stream.rest();
    const again = await (await follow('/events', { 'last-event-id': told[0]?.id ?? '' })).next('run.succeeded', id);

    expect(told[0]?.event).toBe('run.snapshot');
    expect(told.at(-1)).toMatchObject({ event: 'run.succeeded', data: { id, state: 'succeeded' } });
    expect(again.data).toMatchObject({ run: { id, state: 'succeeded', charged: 1000 } });
  });
});

describe('runs of a team that may have one at a time', () => {
  let running: string;
  let waiting: string;

  it('are cancelled while they wait, and stopped while they are worked on', async () => {
    await limitTo(1);
    running = (await begin(slow())).path;
    waiting = (await begin(quick())).path;
    const stream = await follow(`${running}/events`);
    if ((await view(running)).state === 'queued') await stream.next('run.started');

    const place = await view(waiting);
    const cancelled = await call('DELETE', waiting);
    const stopped = await call('DELETE', running);

    expect(place).toMatchObject({ state: 'queued', queue: { position: 1, waiting: 1 } });
    expect([cancelled.status, cancelled.json]).toMatchObject([200, { state: 'cancelled', credits: { charged: 0 } }]);
    expect([stopped.status, stopped.json]).toMatchObject([202, { state: 'cancelling' }]);
    expect(await ended(running)).toMatchObject({ state: 'cancelled', error: { code: 'run.cancelled' } });
    await limitTo(null);
  });

  it('are tried once more, once for each key', async () => {
    const headers = { 'idempotency-key': 'once-more' };

    const first = await call('POST', `${waiting}/retry`, { headers });
    const again = await call('POST', `${waiting}/retry`, { headers });

    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    const run = await ended(first.headers.get('location') ?? '');
    expect(run).toMatchObject({ state: 'succeeded', retryOf: waiting.split('/').at(-1) });
    expect((await call('DELETE', run.links.self)).status).toBe(409);
  });
});

describe('a batch', () => {
  it('does what it can, says what it cannot, and is the same when it is sent again', async () => {
    const headers = { 'idempotency-key': 'a-batch' };
    const body = { requests: [quick(), { ...quick(), promptObject: { imageUrl } }, quick()] };

    const first = await call('POST', '/batches', { body, headers });
    const again = await call('POST', '/batches', { body, headers });

    expect(first.status).toBe(202);
    const { id, items } = batchAnswer.parse(first.json);
    expect(items).toMatchObject([{ run: {} }, { error: { code: 'request.invalid' } }, { run: {} }]);
    expect(idsOf(again.json)).toEqual(idsOf(first.json));
    for (const runId of idsOf(first.json)) await ended(`/runs/${runId}`);
    const done = batchView.parse((await call('GET', `/batches/${id}`)).json);
    expect(done).toMatchObject({ isDone: true, counts: { succeeded: 2, refused: 1, missing: 0, total: 3 } });
    expect(done.items.map(({ run }) => run?.credits.charged)).toEqual([1000, undefined, 1000]);
  });
});

describe('the books', () => {
  it('are in order', async () => {
    expect(await verifyBooks(server.database())).toEqual([]);
  });
});

interface Asked {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

function ask(method: string, path: string, { body, headers, signal }: Asked = {}): Promise<Response> {
  const { baseUrl, apiKey } = server.process();
  return fetch(baseUrl + path, {
    method,
    headers: { 'api-key': apiKey, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal !== undefined && { signal }),
  });
}

async function call(method: string, path: string, asked: Asked = {}) {
  const answer = await ask(method, path, asked);
  return { status: answer.status, headers: answer.headers, json: await answer.json() };
}

async function begin(body: object): Promise<{ readonly id: string; readonly path: string }> {
  const { headers } = await call('POST', '/api/features', { body, headers: { prefer: 'respond-async' } });
  return { id: headers.get('x-backlot-run') ?? '', path: headers.get('location') ?? '' };
}

async function view(path: string): Promise<RunView> {
  return runView.parse((await call('GET', path)).json);
}

async function ended(path: string): Promise<RunView> {
  return await view(`${path}?wait=60`);
}

/** Listens to a stream until the test is over. */
async function follow(path: string, headers: Readonly<Record<string, string>> = {}) {
  const over = new AbortController();
  onTestFinished(() => over.abort());
  const answer = await ask('GET', path, { headers, signal: over.signal });
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  return followEvents(answer);
}

async function limitTo(runsAtOnce: number | null): Promise<void> {
  await server.database().updateTable('teams').set({ runsAtOnce }).execute();
}

function idsOf(answer: unknown): string[] {
  return batchAnswer.parse(answer).items.flatMap((item) => ('run' in item ? [item.run.id] : []));
}

/** A tenth of a second of work. */
function quick() {
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } };
}

/** Some seconds of work. */
function slow() {
  const promptObject = { imageUrl: largeUrl, prompt: 'a beach at sunset' };
  return { type: 'BACKGROUND_REPLACER', model: 'clipdrop', promptObject };
}

function edit() {
  return { image: dataUrl(image), prompt: 'a bowl of fruit' };
}
