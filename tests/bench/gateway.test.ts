import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { addedLatency } from '../../bench/gateway/added-latency.ts';
import { editShot } from '../../bench/gateway/edit-shot.ts';
import { gradientPng } from '../../bench/gateway/gradient-png.ts';
import { mergeLoads } from '../../bench/gateway/merge-loads.ts';
import { closedLoop, type LoadResult } from '../../bench/support/closed-loop.ts';
import { percentile } from '../../bench/support/statistics.ts';

describe('figures', () => {
  it('a percentile is the nearest rank', () => {
    const values = [5, 1, 4, 2, 3];

    expect([0, 0.2, 0.21, 0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([1, 1, 2, 3, 5, 5]);
  });

  it('rounds are merged by their answers, not by their means', () => {
    const merged = mergeLoads([roundOf([1, 2, 3], 1), roundOf([10], 3)]);

    expect(merged).toMatchObject({ answers: 4, seconds: 4, perSecond: 1, p50Ms: 2, p99Ms: 10, refusals: 2 });
  });

  it('what is added is the way through less the direct way', () => {
    const added = addedLatency({ p50Ms: 12, p99Ms: 40 }, { p50Ms: 2, p99Ms: 50 });

    expect(added).toEqual({ p50Ms: 10, p99Ms: -10 });
  });
});

describe('load', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  it('a patient client that is told to come back counts one long request', async () => {
    const bodies: string[] = [];
    server = createServer(async (request, response) => {
      const chunks = await request.toArray();
      bodies.push(Buffer.concat(chunks).toString());
      response.writeHead(bodies.length === 1 ? 429 : 200, { 'retry-after': '0.02' }).end('{}');
    });
    const shot = { url: await listen(server), headers: {}, body: () => [Buffer.from('a'), Buffer.from('b')] };

    const load = await closedLoop(shot, { clients: 1, seconds: 0.01, isPatient: true });

    expect(load.refusals).toBe(1);
    expect(load.latenciesMs[0]).toBeGreaterThanOrEqual(19);
    expect(bodies.slice(0, 2)).toEqual(['ab', 'ab']);
  });

  it('an impatient client takes it for an error', async () => {
    server = createServer((_request, response) => response.writeHead(429).end());
    const shot = { url: await listen(server), headers: {}, body: '{}' };

    await expect(closedLoop(shot, { clients: 1, seconds: 1 })).rejects.toThrow('told to come back');
  });

  it('every edit has another picture and the length that is announced', async () => {
    const size = { widthPx: 8, heightPx: 8 };
    const { body, headers } = (await editShot({ bytes: await gradientPng(size), ...size }))('http://127.0.0.1', {});
    if (typeof body === 'string') throw new Error('a form was expected');

    const [first, second] = [Buffer.concat([...body()]), Buffer.concat([...body()])];

    expect(first.equals(second)).toBe(false);
    expect(headers['content-length']).toBe(String(first.byteLength));
    expect(first.toString('latin1').split('content-disposition').length - 1).toBe(5);
  });
});

function roundOf(latenciesMs: readonly number[], seconds: number): LoadResult {
  return {
    latenciesMs,
    seconds,
    answers: latenciesMs.length,
    perSecond: latenciesMs.length / seconds,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    refusals: 1,
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`; // as it is of every server on a network address
}
