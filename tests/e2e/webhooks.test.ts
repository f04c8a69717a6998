import { runView } from '@backlot/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  readSigned,
  startReceiver,
  type Received,
  type Receiver,
} from '../../packages/server/src/webhooks/testing/start-receiver.ts';
import { createClient, download } from '../support/client.ts';
import { eventually } from '../support/eventually.ts';
import { dataUrl, maskOf, photo } from '../support/pictures.ts';
import { newDataDir, removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';

let receiver: Receiver;
let server: ServerProcess;
let dataDir: string;
/** What the receiver does; as others would, it takes what it is sent. */
let onReceived: () => Promise<number | undefined> = async () => 204;

beforeAll(async () => {
  receiver = await startReceiver(async () => {
    const status = await onReceived();
    return status === undefined ? undefined : { status };
  });
  dataDir = await newDataDir();
  server = await start();
});

afterAll(async () => {
  await server.stop();
  await receiver.close();
  await removeDataDirs();
});

async function start(): Promise<ServerProcess> {
  return await startServer({ dataDir, environment: { BACKLOT_ALLOW_HOSTS: receiver.host } });
}

async function ask(method: string, path: string, body?: object) {
  const answer = await fetch(`${server.baseUrl}/webhooks${path}`, {
    method,
    headers: { 'api-key': server.apiKey, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.status === 204 ? undefined : await answer.json();
}

async function erase(): Promise<string> {
  const imageUrl = dataUrl(await photo());
  const maskUrl = dataUrl(await maskOf({ left: 60, top: 60, width: 40, height: 40 }));
  const request = { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject: { imageUrl, maskUrl } };
  return (await createClient(server).run(request)).uuid;
}

async function receivedAs(index: number): Promise<Received> {
  return await eventually(`message ${index} has come`, async () => receiver.received[index]);
}

describe('a webhook', () => {
  it('is told of a run, with its pictures, in a message that it can trust', async () => {
    const { id, secret } = await ask('POST', '', { url: receiver.url });

    const runId = await erase();

    const received = await receivedAs(0);
    const { type, data } = Object(readSigned(secret, received));
    const run = runView.parse(data);
    expect([type, run.id, run.state]).toEqual(['run.succeeded', runId, 'succeeded']);
    expect((await download(run.images[0]?.url ?? null)).byteLength).toBeGreaterThan(100);
    expect(await ask('POST', `/${id}/test`)).toMatchObject({ delivered: true, status: 204 });
    await ask('DELETE', `/${id}`);
  });

  it('is told again, under the same id, when the server is killed before it knows that it was heard', async () => {
    const { id, secret } = await ask('POST', '', { url: receiver.url });
    const before = receiver.received.length;
    onReceived = async () => undefined;

    const runId = await erase();
    const first = await receivedAs(before);
    await server.killAll();
    onReceived = async () => 204;
    server = await start();

    const second = await receivedAs(before + 1);
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id']);
    const told = Object(readSigned(secret, second));
    expect([told.type, told.data.id]).toEqual(['run.succeeded', runId]);
    const delivered = await eventually('it is in the log', async () => {
      const log = await ask('GET', `/${id}/deliveries?state=DELIVERED`);
      return log.deliveries[0];
    });
    expect(delivered).toMatchObject({ runId, attempts: 2, last: { status: 204 } });
  });
});
