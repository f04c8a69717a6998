import { presentCatalog } from '@backlot/contract';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { catalogSurface } from './catalog.ts';

const catalog = presentCatalog({
  quote: () => ({ creditsPerImage: 1000, providers: ['builtin'] }),
  samples: [{ key: 'examples/cat.png', title: 'Cat', url: '/playground/samples/cat.png', mask: null }],
  aboutStyle: () => ({ styleId: '6c2f9a3e-0f3b-4a51-9d2e-0a5a2f7d9c11', picture: null }),
});

async function serve() {
  const app = Fastify({ logger: false });
  await app.register(catalogSurface({ catalog }));
  return app;
}

it('shows everything to whoever asks', async () => {
  const app = await serve();

  const answer = await app.inject('/catalog');

  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(answer.json()).toEqual(JSON.parse(JSON.stringify(catalog)));
});

it('is sent once to whoever has it already', async () => {
  const app = await serve();
  const { headers } = await app.inject('/catalog');

  const answer = await app.inject({ url: '/catalog', headers: { 'if-none-match': String(headers.etag) } });

  expect([answer.statusCode, answer.body]).toEqual([304, '']);
});
