import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { samplesSurface } from './samples.ts';

async function serve() {
  const app = Fastify({ logger: false });
  const readSample = async (key: string) => (key === 'examples/cup.png' ? Buffer.from('a cup') : undefined);
  await app.register(samplesSurface({ readSample }));
  return app;
}

it('shows a sample to whoever asks', async () => {
  const app = await serve();

  const answer = await app.inject('/playground/samples/cup.png');

  expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'image/png', 'a cup']);
  expect(answer.headers['cache-control']).toContain('public');
});

it.each(['dog.png', '..%2Fcup.png', '%2e%2e%2fpackage.json'])('has no %s', async (name) => {
  const app = await serve();

  const answer = await app.inject(`/playground/samples/${name}`);

  expect([answer.statusCode, answer.json()]).toEqual([
    404,
    { errorCode: 'asset.not-found', message: expect.any(String) },
  ]);
});
