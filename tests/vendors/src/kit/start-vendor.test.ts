import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonAnswer } from './answer.ts';
import { flatPicture } from './picture.ts';
import { startVendor } from './start-vendor.ts';
import type { VendorServer } from './types.ts';

let vendor: VendorServer;

beforeEach(async () => {
  vendor = await startVendor({
    prefix: '/v9',
    key: 'right',
    credits: 10,
    port: 0,
    routes: [
      {
        method: 'POST',
        path: '/v9/pictures/{kind}',
        handle: async (call) => {
          const images = call.countOf(2);
          const file = await flatPicture(call.sidesOf(8, 8), 'png');
          const urls = Array.from({ length: images }, () => call.publish(file, 'image/png'));
          return { answer: jsonAnswer(200, { kind: call.params['kind'], urls }), images, credits: images };
        },
      },
    ],
    authenticate: (request) => (request.headers['x-key'] === 'right' ? undefined : jsonAnswer(401, { no: 'key' })),
    error: (status) => jsonAnswer(status, { status }),
    moderated: () => jsonAnswer(451, { unsafe: true }),
    editedRegion: () => Promise.resolve(undefined),
    linkPath: (id, extension) => `/files/${id}.${extension}?signature=1`,
  });
});

afterEach(() => vendor.close());

function ask(init: RequestInit = {}): Promise<Response> {
  return fetch(`${vendor.baseUrl}/pictures/cat`, { method: 'POST', headers: { 'x-key': 'right' }, ...init });
}

async function urlsOf(response: Response): Promise<string[]> {
  const body = (await response.json()) as { urls: string[] };
  return body.urls;
}

test('a right request is recorded, answered, charged and its results can be downloaded', async () => {
  const form = new FormData();
  form.append('tag', 'a');
  form.append('tag', 'b');
  form.append('image', new Blob([new Uint8Array([1, 2])], { type: 'image/png' }), 'cat.png');

  const response = await ask({ body: form });
  const urls = await urlsOf(response);
  const download = await fetch(urls[0] ?? '');

  expect(vendor.requests[0]?.fields).toEqual({ tag: ['a', 'b'] });
  expect(vendor.requests[0]?.files['image']?.[0]).toMatchObject({ name: 'cat.png', mediaType: 'image/png' });
  expect(vendor.charges.map(({ images, credits }) => ({ images, credits }))).toEqual([{ images: 2, credits: 2 }]);
  expect(vendor.balance()).toBe(8);
  expect(download.headers.get('content-type')).toBe('image/png');
  expect(vendor.requests).toHaveLength(1);
});

test('a wrong key and an unknown path get the vendor’s own bodies and cost nothing', async () => {
  const wrongKey = await ask({ headers: { 'x-key': 'wrong' } });
  const wrongPath = await fetch(`${vendor.baseUrl}/nothing`, { headers: { 'x-key': 'right' } });

  expect([wrongKey.status, await wrongKey.json()]).toEqual([401, { no: 'key' }]);
  expect([wrongPath.status, await wrongPath.json()]).toEqual([404, { status: 404 }]);
  expect(vendor.charges).toEqual([]);
});

test('refused, failed, moderated and dropped requests are not charged', async () => {
  vendor.fault([
    { kind: 'refused', status: 429, headers: { 'retry-after': '1' } },
    { kind: 'failed', status: 503 },
    { kind: 'moderated' },
    { kind: 'drop-unread' },
  ]);

  const refused = await ask();
  const failed = await ask();
  const moderated = await ask();
  const dropped = await ask().catch(() => 'dropped');

  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(failed.status).toBe(503);
  expect(moderated.status).toBe(451);
  expect(dropped).toBe('dropped');
  expect(vendor.requests).toHaveLength(4);
  expect(vendor.charges).toEqual([]);
});

test('work whose answer never arrives is charged', async () => {
  vendor.fault([{ kind: 'cut-before-answer' }, { kind: 'cut-mid-body' }, { kind: 'hang' }]);

  const cutBefore = await ask().catch(() => 'no answer');
  const cutMid = await ask();
  const half = await cutMid.text().catch(() => 'half an answer');
  const hung = await ask({ signal: AbortSignal.timeout(100) }).catch(() => 'hung');

  expect([cutBefore, cutMid.status, half, hung]).toEqual(['no answer', 200, 'half an answer', 'hung']);
  expect(vendor.charges).toHaveLength(3);
});

test('slow, malformed, short and dead results are charged as delivered', async () => {
  vendor.fault([
    { kind: 'slow', ms: 50 },
    { kind: 'malformed' },
    { kind: 'fewer-pictures', count: 1 },
    { kind: 'dead-link' },
  ]);

  const sentAt = performance.now();
  const slow = await ask();
  const waitedMs = performance.now() - sentAt;
  const malformed = await (await ask()).json().catch(() => 'malformed');
  const fewer = await urlsOf(await ask());
  const dead = await fetch((await urlsOf(await ask()))[0] ?? '');

  expect(slow.status).toBe(200);
  expect(waitedMs).toBeGreaterThanOrEqual(49);
  expect(malformed).toBe('malformed');
  expect(fewer).toHaveLength(1);
  expect(dead.status).toBe(404);
  expect(vendor.charges.map((charge) => charge.images)).toEqual([2, 2, 1, 2]);
});

test('a function judges every request', async () => {
  vendor.fault((request) => (request.headers['x-fail'] === 'yes' ? { kind: 'failed', status: 500 } : undefined));

  const failed = await ask({ headers: { 'x-key': 'right', 'x-fail': 'yes' } });
  const fine = await ask();

  expect([failed.status, fine.status]).toEqual([500, 200]);
});

test('results end with their lifetime, and a reset forgets everything', async () => {
  const [url = ''] = await urlsOf(await ask());

  vendor.expireLinks();
  const expired = await fetch(url);
  vendor.reset();

  expect(expired.status).toBe(404);
  expect([vendor.requests.length, vendor.charges.length, vendor.balance()]).toEqual([0, 0, 10]);
});

test('a full queue of faults ends: later requests go well, and an upload cut off by its client is no request', async () => {
  vendor.fault([{ kind: 'failed', status: 500 }]);

  const statuses = [(await ask()).status, (await ask()).status];
  const killed = new AbortController();
  const endless = new ReadableStream({
    start: (stream) => stream.enqueue(new Uint8Array(16)),
  });
  const init: RequestInit & { duplex: 'half' } = { body: endless, signal: killed.signal, duplex: 'half' };
  const upload = ask(init).catch(() => 'killed');
  setTimeout(() => killed.abort(), 50);

  expect(statuses).toEqual([500, 200]);
  expect(await upload).toBe('killed');
  expect(vendor.charges).toHaveLength(1);
});
