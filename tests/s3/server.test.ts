import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, download, type Client } from '../support/client.ts';
import { maskOf, photo } from '../support/pictures.ts';
import {
  launchServer,
  newDataDir,
  removeDataDirs,
  startServer,
  type ServerProcess,
} from '../support/server-process.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { urlOf } from '../support/use-server.ts';
import { freePort } from './support/free-port.ts';
import { ACCESS_KEY_ID, SECRET_ACCESS_KEY } from './support/start-ceph.ts';
import { useCeph } from './support/use-ceph.ts';

const BUCKET = 'pictures';
/** Longer than a caller is left without a word. */
const OUTAGE_MS = 7000;
const PUBLIC_URL = 'http://pictures.example';
const API_KEY = 'bl_test_key_of_the_first_admin';

const { connection } = await createTestDatabase();
const ceph = useCeph(BUCKET);
const servers: Node[] = [];
let client: Client;

/** A server behind the balancer that callers know as `PUBLIC_URL`. */
interface Node {
  readonly process: ServerProcess;
  readonly baseUrl: string;
}

beforeAll(async () => {
  servers.push(...(await Promise.all([startNode(), startNode()])));
  client = clientOf(servers[0]!);
});

afterAll(async () => {
  for (const { process } of servers) await process.stop();
  await removeDataDirs();
});

async function startNode(): Promise<Node> {
  const port = await freePort();
  const process = await startServer({ apiKey: API_KEY, environment: { ...environment(), PORT: String(port) } });
  return { process, baseUrl: `http://127.0.0.1:${port}` };
}

function clientOf({ baseUrl }: Node): Client {
  return createClient({ baseUrl, apiKey: API_KEY });
}

/** A link as the balancer hands it on to one of the servers. */
function through({ baseUrl }: Node, link: string | null): string {
  return (link ?? '').replace(PUBLIC_URL, baseUrl);
}

function environment(): Record<string, string> {
  return {
    DATABASE_URL: urlOf(connection),
    BACKLOT_WORKERS: '1',
    BACKLOT_PUBLIC_URL: PUBLIC_URL,
    S3_ENDPOINT: ceph.endpoint,
    S3_BUCKET: BUCKET,
    S3_PREFIX: 'live',
    S3_ACCESS_KEY_ID: ACCESS_KEY_ID,
    S3_SECRET_ACCESS_KEY: SECRET_ACCESS_KEY,
  };
}

describe('two servers on one bucket', () => {
  it('are ready', async () => {
    for (const { baseUrl } of servers) {
      const answer = await fetch(`${baseUrl}/readyz`);
      expect(await answer.json()).toMatchObject({ parts: { files: { ok: true } } });
    }
  });

  it('take a picture on one, work on it on the other, and serve the result from both by one link', async () => {
    const imageUrl = await client.keep('room.png', await photo());
    const maskUrl = await client.keep('mask.png', await maskOf({ left: 60, top: 60, width: 40, height: 40 }));

    const { temporaryUrl } = await clientOf(servers[1]!).run(erase(imageUrl, maskUrl));
    const [first, second] = await Promise.all(servers.map((server) => download(through(server, temporaryUrl))));

    expect(first?.subarray(1, 4).toString()).toBe('PNG');
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
    const { Contents = [] } = await ceph.operator.send(
      new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 'live/images/' }),
    );
    expect(Contents).toHaveLength(3);
    for (const { process } of servers) expect(await readdir(join(process.dataDir, 'files'))).toEqual(['staged']);
    for (const { process } of servers) expect(await readdir(join(process.dataDir, 'files', 'staged'))).toEqual([]);
  });

  it('serve parts and headers as from a folder', async () => {
    const link = await makeLink();
    const whole = await download(link);

    const part = await fetch(link, { headers: { range: 'bytes=1-3' } });
    const head = await fetch(link, { method: 'HEAD' });
    const known = await fetch(link, { headers: { 'if-none-match': head.headers.get('etag') ?? '' } });

    expect([part.status, await part.text()]).toEqual([206, 'PNG']);
    expect(part.headers.get('content-range')).toBe(`bytes 1-3/${whole.length}`);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
    expect(known.status).toBe(304);
  });

  it('lose nothing when the store does not answer for some seconds, and say so to who cannot wait', async () => {
    const imageUrl = await client.keep('room.png', await photo());
    const maskUrl = await client.keep('mask.png', await maskOf({ left: 60, top: 60, width: 40, height: 40 }));
    const link = await makeLink();

    ceph.freeze();
    const upload = client.keep('late.png', await photo());
    const run = client.run(erase(imageUrl, maskUrl));
    const told = fetch(link);
    const ready = await fetch(`${servers[0]!.baseUrl}/readyz`);
    await new Promise((resolve) => setTimeout(resolve, OUTAGE_MS));
    ceph.thaw();

    expect(ready.status).toBe(503);
    const answer = await told;
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    const erased = await run;
    expect(erased.status).toBe('SUCCESS');
    expect((await download(through(servers[0]!, erased.temporaryUrl))).length).toBeGreaterThan(0);
    const again = await client.run(erase(await upload, maskUrl));
    expect(again.status).toBe('SUCCESS');
  });

  it('wait for a gateway that is restarted, so that callers notice nothing', async () => {
    const link = await makeLink();
    ceph.kill();

    const upload = client.upload('room.png', await photo());
    const answer = await fetch(link);
    await ceph.back();

    expect(answer.status).toBe(200);
    expect((await upload).status).toBe(200);
    expect((await download(link)).length).toBeGreaterThan(0);
  });
});

describe('a server whose bucket cannot be used', () => {
  it('does not start, and says why in one sentence without the secret', async () => {
    const server = launchServer({
      dataDir: await newDataDir(),
      environment: { ...environment(), S3_SECRET_ACCESS_KEY: 'a wrong secret' },
    });

    await expect(server.ready).rejects.toThrow('The bucket pictures cannot be used: the bucket answered 403');
    expect(await server.exited).toBe(1);
    expect(server.output()).not.toContain('a wrong secret');
  });
});

async function makeLink(): Promise<string> {
  const imageUrl = await client.keep(`${randomUUID()}.png`, await photo());
  const maskUrl = await client.keep('mask.png', await maskOf({ left: 60, top: 60, width: 40, height: 40 }));
  return through(servers[0]!, (await client.run(erase(imageUrl, maskUrl))).temporaryUrl);
}

function erase(imageUrl: string, maskUrl: string) {
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } };
}
