import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '@backlot/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AssetFiles } from '../../assets/asset-files.ts';
import { createFsAssetFiles } from '../../assets/fs.ts';
import { createLinks } from '../../assets/links.ts';
import { filesSurface } from './files.ts';

const key = 'images/2026_01_07_09_33_18_380_room.png';
const absentKey = 'images/2026_01_07_09_33_18_381_room.png';
const deletedKey = 'images/2026_01_07_09_33_18_382_room.png';
const isKnown = async (asked: string) => asked !== deletedKey;
const publicUrl = () => 'https://pictures.example';
const credentials = { accessKeyId: 'BACKLOT', secretAccessKey: 'a secret' };

let root: string;
let files: AssetFiles;
let app: FastifyInstance;
let now: Date;

const links = createLinks({ publicUrl, credentials, now: () => now });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'backlot-serve-'));
  files = await createFsAssetFiles(root);
  await (await files.stage([Buffer.from('a picture')], 100)).commit(key);
  await (await files.stage([Buffer.from('deleted')], 100)).commit(deletedKey);
  app = Fastify({ logger: false });
  await app.register(filesSurface({ files, isKnown, links, publicUrl }));
});

beforeEach(() => {
  now = new Date('2026-01-07T10:00:00Z');
});

afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true });
});

describe('a stored picture', () => {
  it('is served to whoever has a signed link, as what it is and nothing else', async () => {
    const answer = await app.inject({ url: await path(key) });

    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('a picture');
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': '9',
      'content-disposition': 'inline; filename="2026_01_07_09_33_18_380_room.png"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: '"2026_01_07_09_33_18_380_room.png"',
    });
  });

  it('is gone as soon as it is deleted, also for whoever has it already', async () => {
    const url = await path(deletedKey);

    const answers = await Promise.all([
      app.inject({ url }),
      app.inject({ method: 'HEAD', url }),
      app.inject({ url, headers: { 'if-none-match': '*' } }),
    ]);

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect(answers[0]?.headers['cache-control']).toBe('no-store');
  });

  it('answers HEAD with the same headers and nothing else', async () => {
    const answer = await app.inject({ method: 'HEAD', url: await path(key) });

    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('');
    expect(answer.headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '9' });
  });

  it.each([
    ['bytes=2-4', 'pic', 'bytes 2-4/9'],
    ['bytes=-4', 'ture', 'bytes 5-8/9'],
    ['bytes=7-', 're', 'bytes 7-8/9'],
  ])('is served in part to whoever asks for %s', async (range, body, contentRange) => {
    const answer = await app.inject({ url: await path(key), headers: { range } });

    expect(answer.statusCode).toBe(206);
    expect(answer.body).toBe(body);
    expect(answer.headers).toMatchObject({
      'content-range': contentRange,
      'content-length': String(body.length),
      'content-type': 'image/png',
      etag: '"2026_01_07_09_33_18_380_room.png"',
    });
  });

  it('has no part beyond its end', async () => {
    const answer = await app.inject({ url: await path(key), headers: { range: 'bytes=9-' } });

    expect(answer.statusCode).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */9');
    expect(answer.body).toContain('<Code>InvalidRange</Code>');
  });

  it('is served whole to whoever wants a part of another', async () => {
    const headers = { range: 'bytes=2-4', 'if-range': '"another"' };
    const answer = await app.inject({ url: await path(key), headers });

    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('a picture');
  });

  it('is not to be had for the moment while the store does not answer', async () => {
    const down = async () => {
      throw new AppError('model.unavailable', 'The store of the files does not answer.', { retryAfterSeconds: 10 });
    };
    const withoutStore = Fastify({ logger: false });
    await withoutStore.register(filesSurface({ isKnown, files: { open: down, sizeOf: down }, links, publicUrl }));

    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await withoutStore.inject({ method, url: await path(key) });
      expect(answer.statusCode).toBe(503);
      expect(answer.headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' });
    }
  });

  it('is let go when the caller goes', async () => {
    const stream = new Readable({ read: () => {} });
    const endless = async () => ({ sizeBytes: 1_000_000, stream });
    const server = Fastify({ logger: false, forceCloseConnections: true });
    await server.register(
      filesSurface({ isKnown, files: { open: endless, sizeOf: async () => 1_000_000 }, links, publicUrl }),
    );
    const address = await server.listen({ port: 0 });
    stream.push('the first bytes');
    const leaving = new AbortController();
    const gone = once(stream, 'close');

    const answer = await fetch(address + (await path(key)), { signal: leaving.signal });
    leaving.abort();
    await gone;
    await server.close();

    expect(answer.status).toBe(200);
    expect(stream.destroyed).toBe(true);
  });

  it('is served whatever host a proxy names', async () => {
    const answer = await app.inject({ url: await path(key), headers: { host: '10.0.0.7:8787' } });

    expect(answer.statusCode).toBe(200);
  });

  it.each(['"2026_01_07_09_33_18_380_room.png"', 'W/"2026_01_07_09_33_18_380_room.png", "x"', '*'])(
    'is not sent again to who has %s',
    async (tag) => {
      const answer = await app.inject({ url: await path(key), headers: { 'if-none-match': tag } });

      expect(answer.statusCode).toBe(304);
      expect(answer.body).toBe('');
    },
  );

  it('that is gone is no such key', async () => {
    const answer = await app.inject({ url: await path(absentKey) });

    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('<Code>NoSuchKey</Code>');
    expect(answer.headers['etag']).toBeUndefined();
  });
});

describe('a link', () => {
  it('ends after seven days', async () => {
    const url = await path(key);
    now = new Date('2026-01-14T10:00:01Z');

    const answer = await app.inject({ url });

    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('<Message>Request has expired</Message>');
  });

  it.each([
    ['to another picture', (url: string) => url.replace('_380_', '_381_'), 'SignatureDoesNotMatch'],
    ['with a longer life', (url: string) => url.replace('604800', '604799'), 'SignatureDoesNotMatch'],
    ['with another type asked for', (url: string) => `${url}&response-content-type=text/html`, 'SignatureDoesNotMatch'],
    ['without a signature', (url: string) => url.split('?')[0] ?? '', 'AccessDenied'],
    ['to the folder', () => '/backlot/images/', 'AccessDenied'],
    ['to the bucket', () => '/backlot/', 'AccessDenied'],
    ['to a list of the bucket', () => '/backlot/?list-type=2', 'AccessDenied'],
    ['out of the folder', (url: string) => url.replace('images/', 'images/../images/../'), 'AccessDenied'],
    ['out of the folder, in disguise', (url: string) => url.replace('images/', 'images/%2e%2e%2f'), 'AccessDenied'],
  ])('%s is refused', async (_what, tamper, code) => {
    const answer = await app.inject({ url: tamper(await path(key)) });

    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain(`<Code>${code}</Code>`);
    expect(answer.headers['content-type']).toBe('application/xml');
  });

  it('is no way to write', async () => {
    const answer = await app.inject({ method: 'PUT', url: await path(key), payload: 'x' });

    expect(answer.statusCode).toBe(404);
    expect(await files.read(key)).toEqual(Buffer.from('a picture'));
  });
});

async function path(of: string): Promise<string> {
  return (await links.sign(of)).slice(publicUrl().length);
}
