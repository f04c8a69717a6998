import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { createClient, type Client } from './client.ts';
import { RECRAFT_PATHS } from './tables.gen.ts';
import type { AiRecord, Estimate, GeneratedAnswer, RunView } from './types.gen.ts';

interface Seen {
  readonly line: string;
  readonly type: string;
  readonly body: string;
}

let server: Server;
let client: Client;
const seen: Seen[] = [];

beforeAll(async () => {
  server = createServer((request, response) => void echo(request).then((body) => response.end(JSON.stringify(body))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  client = createClient({ baseURL: `http://127.0.0.1:${port}`, apiKey: 'bl_1' });
});
afterAll(() => void server.close());

async function echo(request: IncomingMessage): Promise<object> {
  const type = request.headers['content-type'] ?? '';
  seen.push({ line: `${request.method} ${request.url}`, type, body: await text(request) });
  return { webhooks: [], styles: [], deliveries: [], aiRecord: null, asset: { key: 'images/a.png' } };
}

describe('the methods', () => {
  it.each([
    ['GET /api/results/a%2Fb', () => client.results.get('a/b')],
    ['GET /models?feature=TEXT_REMOVER', () => client.features.models('TEXT_REMOVER').catch(() => undefined)],
    ['GET /runs/r', () => client.runs.get('r')],
    ['GET /runs/r/request', () => client.runs.request('r')],
    ['DELETE /runs/r', () => client.runs.cancel('r')],
    ['POST /runs/r/retry', () => client.runs.retry('r')],
    ['PATCH /runs/r', () => client.runs.rate('r', { rating: 5 })],
    ['DELETE /runs/r/content', () => client.runs.deleteContent('r')],
    ['GET /deletions/d', () => client.runs.deletion('d')],
    ['GET /runs/r/thumbnails/0', () => client.runs.thumbnail('r', 0)],
    ['GET /batches/b?from=100', () => client.batches.get('b', { from: 100 })],
    ['DELETE /batches/b', () => client.batches.cancel('b')],
    ['POST /batches', () => client.batches.create([])],
    ['GET /webhooks', () => client.webhooks.list()],
    ['POST /webhooks', () => client.webhooks.create({ url: 'https://a.example' })],
    ['GET /webhooks/w', () => client.webhooks.get('w')],
    ['PATCH /webhooks/w', () => client.webhooks.change('w', { enabled: false })],
    ['DELETE /webhooks/w', () => client.webhooks.remove('w')],
    ['POST /webhooks/w/rotate', () => client.webhooks.rotate('w')],
    ['POST /webhooks/w/test', () => client.webhooks.test('w')],
    ['GET /webhooks/w/deliveries?state=FAILED', () => client.webhooks.deliveries('w', { state: 'FAILED' })],
    ['POST /webhooks/w/deliveries/d/replay', () => client.webhooks.replay('w', 'd')],
    ['GET /v1/styles', () => client.styles.list()],
    ['GET /v1/styles/basic', () => client.styles.basic()],
    ['GET /v1/styles/s', () => client.styles.get('s')],
    ['DELETE /v1/styles/s', () => client.styles.remove('s')],
    ['POST /v1/styles', () => client.styles.create({ style: 'icon' })],
    [
      'GET /api/spend?from=2026-11-01&by=day%2Cmodel',
      () => client.spend.report({ from: '2026-11-01', by: ['day', 'model'] }),
    ],
    ['GET /api/spend?format=csv', () => client.spend.csv()],
    ['GET /catalog', () => client.catalog()],
    ['GET /account', () => client.account.get()],
    ['GET /account/keys', () => client.account.keys.list()],
    ['POST /account/keys', () => client.account.keys.create({ name: 'shop' })],
    ['DELETE /account/keys/k', () => client.account.keys.revoke('k')],
    ['DELETE /account/keys/k?confirm=1', () => client.account.keys.revoke('k', { confirm: true })],
    ['GET /account/members', () => client.account.members.list()],
    ['POST /account/members', () => client.account.members.add({ name: 'Ada' })],
    ['PATCH /account/members/m', () => client.account.members.change('m', { suspended: true })],
    ['GET /account/budgets', () => client.account.budgets.list()],
    ['PUT /account/budgets', () => client.account.budgets.set({ period: 'day', credits: 1 })],
    ['GET /account/providers', () => client.account.providers()],
    ['GET /account/retention', () => client.account.retention.get()],
    ['PUT /account/retention', () => client.account.retention.set(30)],
    ['POST /masks/subject', () => client.masks.subject({ image: 'images/a.png' })],
    ['GET /account/assets/images/a%20b.png', () => client.assets.read('images/a b.png')],
    [
      'POST /v1/colors/optimize',
      () => client.images.optimizeColors({ colors: [{ hex: '#ff0000' }], num_colors_limit: 1 }),
    ],
  ])('%s', async (line, call) => {
    await call();

    expect(seen.at(-1)?.line).toBe(line);
  });

  it('reach every endpoint of the Recraft API by its name', async () => {
    for (const [name, path] of Object.entries(RECRAFT_PATHS)) {
      const fields = { image_url: 'images/a.png', prompt: 'a cat' };
      const call: unknown = name === 'createStyle' ? client.styles.create : Reflect.get(client.images, name);
      await (typeof call === 'function' ? call(fields) : Promise.reject(new Error(`no ${name}`)));
      expect(seen.at(-1)).toMatchObject({ line: `POST /v1/${path}`, body: JSON.stringify(fields) });
    }
  });

  it('upload a file under its name, as a form', async () => {
    const answer = await client.assets.upload(new File(['pixels'], 'mug.png', { type: 'image/png' }));

    expect(answer.asset.key).toBe('images/a.png');
    expect(seen.at(-1)?.type).toMatch(/^multipart\/form-data; boundary=/);
    expect(seen.at(-1)?.body).toMatch(/name="asset"; filename="mug.png"\r\nContent-Type: image\/png\r\n\r\npixels/);
  });

  it('ask for an entry of the catalogue with the body that it takes', async () => {
    const feature = { path: '/api/features', fixed: { type: 'T', model: 'm' }, fieldsIn: 'promptObject' };
    const endpoint = { path: '/v1/images/explore', fixed: {}, fieldsIn: null };

    await client.entries.estimate(feature, { imageUrl: 'a' });
    await client.entries.estimate(endpoint, { prompt: 'a' });

    expect(seen.slice(-2).map(({ line, body }) => [line, JSON.parse(body)])).toEqual([
      ['POST /api/features?dry_run=1', { type: 'T', model: 'm', promptObject: { imageUrl: 'a' } }],
      ['POST /v1/images/explore?dry_run=1', { prompt: 'a' }],
    ]);
  });
});

describe('the types', () => {
  it('follow the options of a call', () => {
    const { generations } = createClient({ apiKey: '' }).images;
    const { run } = createClient({ apiKey: '' }).features;
    const asked = { prompt: 'a cat' };
    const flags: { readonly async: boolean } = { async: false };
    void (() => {
      expectTypeOf(generations(asked)).resolves.toEqualTypeOf<GeneratedAnswer>();
      expectTypeOf(generations(asked, { async: true })).resolves.toEqualTypeOf<RunView>();
      expectTypeOf(generations(asked, { dryRun: true })).resolves.toExtend<Estimate>();
      expectTypeOf(generations(asked, { priority: 'low' })).resolves.toEqualTypeOf<GeneratedAnswer>();
      expectTypeOf(generations(asked, flags)).resolves.not.toEqualTypeOf<GeneratedAnswer>();
      expectTypeOf(
        run({ type: 'TEXT_REMOVER', model: 'clipdrop', promptObject: { imageUrl: 'a' } }),
      ).resolves.toEqualTypeOf<AiRecord>();
      // @ts-expect-error a model of another feature type
      void run({ type: 'TEXT_REMOVER', model: 'ideogram-3', promptObject: { imageUrl: 'a', prompt: 'b' } });
      // @ts-expect-error a field is missing
      void createClient({ apiKey: '' }).images.inpaint({ prompt: 'a' });
    });
    expect(RECRAFT_PATHS.inpaint).toBe('images/inpaint');
  });
});
