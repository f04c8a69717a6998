import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '@backlot/contract';
import { afterEach, describe, expect, it } from 'vitest';
import { base64Text } from './json-body.ts';
import { createVendorHttp, type SpendingContext, type VendorRequest } from './vendor-http.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const CHARGED: VendorRequest = { method: 'POST', path: '/images', body: { json: { prompt: 'a' } }, isCharged: true };

/** More than a socket and its buffers hold. */
const LARGE = Buffer.alloc(16 * 1024 * 1024, 'large');
const LARGE_FORM = { form: [['image', { bytes: LARGE, name: 'a.png', mediaType: 'image/png' }]] } as const;
const LARGE_JSON = { json: { image: base64Text(LARGE) } };

async function vendor(answer: RequestListener, silenceMs = 2000) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  return { server, baseUrl, http: httpTo(baseUrl, silenceMs) };
}

const httpTo = (baseUrl: string, silenceMs = 2000) =>
  createVendorHttp({ vendor: 'Acme', baseUrl, headers: { authorization: 'Bearer key' }, silenceMs });

function context(): SpendingContext & { readonly spent: number[] } {
  const spent: number[] = [];
  return { spent, signal: new AbortController().signal, willSpend: async () => void spent.push(1) };
}

describe('a request to a vendor', () => {
  it('that is charged is written down before it is sent', async () => {
    const { http } = await vendor((request, response) => {
      events.push(`received ${request.method} ${request.url} ${request.headers.authorization}`);
      response.end('{}');
    });
    const events: string[] = [];

    const answer = await http(CHARGED, { ...context(), willSpend: async () => void events.push('will spend') });

    expect(events).toEqual(['will spend', 'received POST /v1/images Bearer key']);
    expect(answer).toMatchObject({ status: 200, bytes: Buffer.from('{}') });
  });

  it('that is free is not', async () => {
    const { http } = await vendor((_request, response) => response.end('{}'));
    const asked = context();

    await http({ method: 'GET', path: '/me' }, asked);

    expect(asked.spent).toEqual([]);
  });

  it('carries a form, names more than once and files among them', async () => {
    let body = '';
    const { http } = await vendor((request, response) => {
      request.on('data', (chunk: Buffer) => (body += chunk.toString('latin1'))).on('end', () => response.end());
    });
    const file = { bytes: new Uint8Array([104, 105]), name: 'a.png', mediaType: 'image/png' };

    await http(
      {
        ...CHARGED,
        body: {
          form: [
            ['n', 2],
            ['style', 'a'],
            ['style', 'b'],
            ['image', file],
          ],
        },
      },
      context(),
    );

    expect(body.match(/name="style"/g)).toHaveLength(2);
    expect(body).toMatch(/name="image"; filename="a.png"\r\nContent-Type: image\/png\r\n\r\nhi\r\n/i);
  });

  it.each([
    ['form', LARGE_FORM, 16_777_000],
    ['JSON', LARGE_JSON, 22_369_000],
  ])('announces the length of a large %s, and is sent to the last byte', async (_what, body, leastBytes) => {
    let received = 0;
    let headers: IncomingHttpHeaders = {};
    const { http } = await vendor((request, response) => {
      headers = request.headers;
      request.on('data', (chunk: Buffer) => (received += chunk.byteLength)).on('end', () => response.end());
    });

    await http({ ...CHARGED, body }, context());

    expect(headers).not.toHaveProperty('transfer-encoding');
    expect(received).toBe(Number(headers['content-length']));
    expect(received).toBeGreaterThan(leastBytes);
  });

  it('may be refused before all of it is read, which is an answer', async () => {
    const { http } = await vendor((_request, response) =>
      response.writeHead(413, { 'content-length': 5 }).end('large'),
    );

    expect((await http({ ...CHARGED, body: LARGE_FORM }, context())).status).toBe(413);
  });

  it('may have any status for an answer', async () => {
    const { http } = await vendor((_request, response) => response.writeHead(418).end('teapot'));

    expect((await http(CHARGED, context())).status).toBe(418);
  });

  it('whose failure repeats the key is answered without it', async () => {
    const { http } = await vendor((request, response) =>
      response.writeHead(401).end(`wrong: ${request.headers.authorization}`),
    );

    expect(Buffer.from((await http(CHARGED, context())).bytes).toString()).toBe('wrong: Bearer [secret]');
  });
});

describe('of a request that did not end well', () => {
  it('it is known that nothing is charged when nobody was there', async () => {
    const { server, baseUrl } = await vendor(() => {});
    await new Promise((resolve) => server.close(resolve));

    await expect(httpTo(baseUrl)(CHARGED, context())).rejects.toMatchObject({
      charge: 'none',
      told: { code: 'provider.unavailable' },
    });
  });

  it.each<[string, RequestListener]>([
    ['the connection broke before the answer', (request) => request.socket.destroy()],
    [
      'the connection broke in the answer',
      (request, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('half');
        setTimeout(() => request.socket.destroy(), 20);
      },
    ],
    [
      'the connection broke in a large answer',
      (request, response) => {
        response.writeHead(200, { 'content-length': LARGE.byteLength });
        response.write(LARGE.subarray(0, 1_000_000), () => request.socket.destroy());
      },
    ],
    [
      'the connection broke in an answer without a length',
      (request, response) => {
        response.write(LARGE.subarray(0, 1_000_000), () => request.socket.destroy());
      },
    ],
    ['a gateway on the way lost patience', (_request, response) => response.writeHead(504).end()],
    ['nothing came', () => {}],
  ])('nobody knows what is charged when %s', async (_what, answer) => {
    const { http } = await vendor(answer, 200);

    await expect(http(CHARGED, context())).rejects.toMatchObject({
      charge: 'unknown',
      told: { code: 'provider.unknown' },
    });
  });

  it.each<[string, RequestListener, VendorRequest['body']]>([
    [
      'the connection broke in a large form',
      (request) => request.once('data', () => request.socket.destroy()),
      LARGE_FORM,
    ],
    [
      'the connection broke in large JSON',
      (request) => request.once('data', () => request.socket.destroy()),
      LARGE_JSON,
    ],
    ['a large form is not taken', (request) => request.pause(), LARGE_FORM],
    ['large JSON is not taken', (request) => request.pause(), LARGE_JSON],
  ])('nobody knows what is charged when %s', async (_what, answer, body) => {
    const { http } = await vendor(answer, 200);

    await expect(http({ ...CHARGED, body: body! }, context())).rejects.toMatchObject({
      charge: 'unknown',
      told: { code: 'provider.unknown' },
    });
  });

  it('and that was given up while a large body was sent, that is told', async () => {
    const controller = new AbortController();
    const { http } = await vendor((request) => {
      request.pause();
      controller.abort(new AppError('run.timeout', 'Too long.'));
    });

    const attempt = http({ ...CHARGED, body: LARGE_JSON }, { ...context(), signal: controller.signal });

    await expect(attempt).rejects.toMatchObject({ charge: 'unknown' });
  });

  it('a large one that nobody was there for is known to be free', async () => {
    const { server, baseUrl } = await vendor(() => {});
    await new Promise((resolve) => server.close(resolve));

    const attempt = httpTo(baseUrl)({ ...CHARGED, body: LARGE_FORM }, context());

    await expect(attempt).rejects.toMatchObject({ charge: 'none', told: { code: 'provider.unavailable' } });
  });

  it('nothing is charged where nothing costs anything', async () => {
    const { http } = await vendor((request) => request.socket.destroy());

    await expect(http({ method: 'GET', path: '/me' }, context())).rejects.toMatchObject({ charge: 'none' });
  });

  it('and that was given up while it may have been charged, that is told', async () => {
    const { http } = await vendor(() => {});
    const controller = new AbortController();
    setTimeout(() => controller.abort(new AppError('run.timeout', 'Too long.')), 50);

    await expect(http(CHARGED, { ...context(), signal: controller.signal })).rejects.toMatchObject({
      charge: 'unknown',
    });
  });

  it('and that was given up while it was written down, nothing was sent', async () => {
    let wasAsked = false;
    const { http } = await vendor(() => (wasAsked = true));
    const controller = new AbortController();
    const willSpend = async () => controller.abort(new AppError('run.cancelled', 'Gone.'));

    await expect(http(CHARGED, { signal: controller.signal, willSpend })).rejects.toMatchObject({
      charge: 'none',
      told: { code: 'run.cancelled' },
    });

    expect(wasAsked).toBe(false);
  });

  it('and that was given up before, nothing was sent', async () => {
    let wasAsked = false;
    const { http } = await vendor(() => (wasAsked = true));
    const asked = context();

    await expect(http(CHARGED, { ...asked, signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');

    expect([wasAsked, asked.spent]).toEqual([false, []]);
  });
});
