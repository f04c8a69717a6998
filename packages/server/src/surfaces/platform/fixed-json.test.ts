import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { fixedJson } from './fixed-json.ts';

const content = { words: 'again '.repeat(1000) };
const app = Fastify();
app.get('/', fixedJson(content));

const ask = (headers: Record<string, string>) => app.inject({ url: '/', headers });

test.each(['gzip', 'br, gzip', 'deflate, gzip;q=0.5, *;q=0', '*'])('is packed for who takes %s', async (encoding) => {
  const { headers, rawPayload } = await ask({ 'accept-encoding': encoding });

  expect(headers['content-encoding']).toBe('gzip');
  expect(rawPayload.length).toBeLessThan(200);
  expect(JSON.parse(gunzipSync(rawPayload).toString())).toEqual(content);
});

test.each(['', 'br', 'gzip;q=0', 'gzip;q=0.000, br', 'xgzip'])('is not packed for who takes "%s"', async (encoding) => {
  const answer = await ask({ 'accept-encoding': encoding });

  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.json()).toEqual(content);
});

test('is not sent again to who has it', async () => {
  const { headers } = await ask({});

  const again = await ask({ 'if-none-match': String(headers.etag) });

  expect([again.statusCode, again.body]).toEqual([304, '']);
});
