import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';

const TOKEN = 'token-of-the-prometheus-of-this-test';
let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ environment: { LOG_LEVEL: 'info', BACKLOT_METRICS_TOKEN: TOKEN } });
});

afterAll(async () => {
  await server.stop();
  await removeDataDirs();
});

interface LogLine {
  readonly requestId?: string;
  readonly msg: string;
}

function logLines(): LogLine[] {
  const lines = server.output().split('\n');
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as LogLine); // Lines of pino.
}

async function scrape(): Promise<string> {
  const answer = await fetch(`${server.baseUrl}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(answer.status).toBe(200);
  return await answer.text();
}

describe('whoever looks after the house', () => {
  it('reads what came of requests and runs as Prometheus does', async () => {
    const imageUrl = dataUrl(await photo());
    const maskUrl = dataUrl(await maskOf({ left: 60, top: 60, width: 40, height: 40 }));
    const client = createClient(server);
    await client.run({ type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } });

    const text = await scrape();

    expect(text).toContain('backlot_runs_total{state="success",operation="erase",provider="builtin",code=""} 1\n');
    expect(text).toContain('backlot_credits_charged_total{operation="erase",provider="builtin"} 1000\n');
    expect(text).toMatch(/backlot_run_stage_duration_seconds_count\{stage="invoke",provider="builtin"\} 1\n/);
    expect(text).toContain('backlot_http_requests_total{method="POST",route="/api/features",status="200"} 1\n');
    expect(text).toContain('backlot_queue_waiting_runs{lane="cpu"} 0\n');
    expect(text).toMatch(/^backlot_database_up 1$/m);
    const counted = /^backlot_files_stored \d+$/m;
    expect(await eventually('files are counted', async () => counted.exec(await scrape())?.[0])).toBe(
      'backlot_files_stored 3',
    );
  });

  it('finds a request in the log by the id that its caller gave it', async () => {
    const asked = await fetch(`${server.baseUrl}/v1/nowhere?api_key=secret`, {
      headers: { 'x-request-id': 'order-7', authorization: 'Bearer secret' },
    });
    const odd = await fetch(`${server.baseUrl}/v1/nowhere`, { headers: { 'x-request-id': 'two words' } });

    expect(asked.headers.get('x-request-id')).toBe('order-7');
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-/);
    const mine = await eventually('the request is in the log', async () => {
      const lines = logLines().filter(({ requestId }) => requestId === 'order-7');
      return lines.length > 1 ? lines : undefined;
    });
    expect(mine.map(({ msg }) => msg)).toEqual(['incoming request', 'request completed']);
    expect(server.output()).not.toContain('secret');
  });
});
