import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { RequestError } from './errors.ts';
import { readServerSent } from './server-sent.ts';
import { failure, fakeServer, type Reply } from './testing/fake-server.ts';

function stream(...chunks: readonly string[]): Response {
  const encoder = new TextEncoder();
  return new Response(
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
        controller.close();
      },
    }),
  );
}

function told(id: string, event: string, state: string): string {
  return `id: ${id}\nevent: ${event}\ndata: {"id":"r","state":"${state}"}\n\n`;
}

function clientOf(...replies: readonly Reply[]) {
  const { fetch, asked } = fakeServer(...replies);
  const pauses: number[] = [];
  const pause = async (ms: number): Promise<void> => void pauses.push(ms);
  return { client: createClient({ apiKey: 'bl_1', fetch, pause, maxRetries: 0 }), asked, pauses };
}

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('a stream of Server-Sent Events', () => {
  it('is read whatever pieces it comes in', async () => {
    const text =
      ': hi\r\nretry: 2000\r\n\r\nid: 1\r\nevent: a\r\ndata: {"x":\r\ndata: "ü"}\r\n\r\ndata:last\n\ndata: cut';
    const bytes = new TextEncoder().encode(text);
    for (const size of [1, 2, 7, bytes.length]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      );
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      });
      let retryMs = 0;

      const events = await listed(readServerSent(body, { onRetry: (ms) => (retryMs = ms) }));

      expect(events).toEqual([
        { id: '1', event: 'a', data: '{"x":\n"ü"}' },
        { event: 'message', data: 'last' },
      ]);
      expect(retryMs).toBe(2000);
    }
  });
});

describe('the events of a run', () => {
  it('end with the run, and go on after the last one seen where the connection breaks', async () => {
    const { client, asked, pauses } = clientOf(
      stream('retry: 2000\n\n', told('1', 'run.snapshot', 'queued'), told('2', 'run.started', 'running')),
      new TypeError('fetch failed'),
      stream(
        'event: run.progress\ndata: {"run":"r","fraction":0.5}\n\n',
        told('3', 'run.succeeded', 'succeeded'),
        told('4', 'x', 'x'),
      ),
    );

    const events = await listed(client.runs.events('r'));

    expect(events.map(({ event }) => event)).toEqual(['run.snapshot', 'run.started', 'run.progress', 'run.succeeded']);
    expect(events.at(-1)).toMatchObject({ id: '3', data: { state: 'succeeded' } });
    expect(asked.map(({ headers }) => headers.get('last-event-id'))).toEqual([null, '2', '2']);
    expect(pauses[0]).toBe(2000);
  });

  it('are not asked for again where there is no such run', async () => {
    const { client, asked } = clientOf(failure(404, 'request.not-found'));

    await expect(listed(client.runs.events('r'))).rejects.toBeInstanceOf(RequestError);

    expect(asked).toHaveLength(1);
  });

  it('end with an abort, for its reason', async () => {
    const controller = new AbortController();
    const { client } = clientOf(stream(told('1', 'run.queued', 'queued')));

    const seen = (async () => {
      for await (const _event of client.events({ signal: controller.signal })) controller.abort(new Error('enough'));
    })();

    await expect(seen).rejects.toThrow('enough');
  });
});

describe('waiting for a run', () => {
  it('asks until it has ended', async () => {
    const { client, asked } = clientOf(
      Response.json({ id: 'r', state: 'running' }),
      Response.json({ id: 'r', state: 'failed' }),
    );

    const run = await client.runs.wait('r');

    expect(run.state).toBe('failed');
    expect(asked.map(({ url }) => url)).toEqual(['/runs/r?wait=30', '/runs/r?wait=30']);
  });
});

describe('all runs', () => {
  it('are read page by page', async () => {
    const { client, asked } = clientOf(
      Response.json({ runs: [{ id: 'a' }, { id: 'b' }], nextCursor: 'c' }),
      Response.json({ runs: [{ id: 'd' }], nextCursor: null }),
    );

    const runs = await listed(client.runs.all({ state: 'succeeded' }));

    expect(runs.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(asked.map(({ url }) => url)).toEqual(['/runs?state=succeeded', '/runs?state=succeeded&cursor=c']);
  });
});
