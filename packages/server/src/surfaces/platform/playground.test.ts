import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { playgroundSurface } from './playground.ts';

const folder = await mkdtemp(join(tmpdir(), 'playground-'));
await mkdir(join(folder, 'assets'));
await writeFile(join(folder, 'index.html'), '<!doctype html><title>Backlot</title>');
await writeFile(join(folder, 'assets', 'index-Ab12.js'), 'export {};');
await writeFile(join(folder, 'assets', 'index-Ab12.js.br'), 'small');
await writeFile(join(folder, 'icon.svg'), '<svg/>');

async function serve({ isBuilt = true } = {}) {
  const app = Fastify({ logger: false });
  await app.register(playgroundSurface({ folder, isBuilt }));
  app.get('/playground/samples/cup.png', () => 'a cup');
  return (url: string, headers = {}) => app.inject({ url, headers });
}

describe('the pages', () => {
  it('begin at the root of the server and are asked for each time', async () => {
    const get = await serve();

    const answer = await get('/');

    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('Backlot')]);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  });

  it.each(['/', '/playground/assets/index-Ab12.js', '/playground/nothing.js'])(
    'let nothing in from elsewhere: %s',
    async (url) => {
      const get = await serve();

      const { headers } = await get(url);

      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; " +
          "font-src 'self'; worker-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'x-frame-options': 'DENY',
      });
    },
  );

  it('are kept for good where their names change with them', async () => {
    const get = await serve();

    const [script, icon] = [await get('/playground/assets/index-Ab12.js'), await get('/playground/icon.svg')];

    expect(script.headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(icon.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' });
  });

  it('are sent small to whoever can unpack them', async () => {
    const get = await serve();

    const answer = await get('/playground/assets/index-Ab12.js', { 'accept-encoding': 'gzip, br' });

    expect(answer.body).toBe('small');
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=utf-8',
      vary: 'accept-encoding',
    });
  });

  it.each(['/playground', '/playground/'])('are found from %s', async (url) => {
    const get = await serve();

    expect((await get(url)).headers.location).toBe('/');
  });

  it.each(['/playground/nothing.js', '/playground/assets/', '/playground/..%2f..%2fpackage.json'])(
    'end at the folder of the build: %s',
    async (url) => {
      const get = await serve();

      expect([403, 404]).toContain((await get(url)).statusCode);
    },
  );

  it('leave the samples to others', async () => {
    const get = await serve();

    expect((await get('/playground/samples/cup.png')).body).toBe('a cup');
  });
});

describe('without a build', () => {
  it.each(['/', '/playground/index.html'])('%s says how to make one', async (url) => {
    const get = await serve({ isBuilt: false });

    const answer = await get(url);

    expect([answer.statusCode, answer.headers['content-type']]).toEqual([503, 'text/plain; charset=utf-8']);
    expect(answer.body).toContain('npm start');
  });
});
