import { startComfyUi, type ComfyUiServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openVendorSocket } from './vendor-socket.ts';

let server: ComfyUiServer;

beforeAll(async () => {
  server = await startComfyUi();
});
afterAll(() => server.close());

it('hands on texts while it is open, and says when it is not any more', async () => {
  const texts: string[] = [];

  const socket = await openVendorSocket(`${server.baseUrl}/ws?clientId=me`, (text) => texts.push(text));
  const wasOpen = socket.isOpen();
  await expect.poll(() => texts.length).toBe(1);
  socket.close();

  expect([wasOpen, socket.isOpen()]).toEqual([true, false]);
  expect(JSON.parse(texts[0]!)).toMatchObject({ type: 'status' });
});

it('is not open where nobody answers or nobody speaks its language', async () => {
  const addresses = ['http://127.0.0.1:1/ws', `${server.baseUrl}/system_stats`];

  const sockets = await Promise.all(addresses.map((url) => openVendorSocket(url, () => undefined)));

  expect(sockets.map(({ isOpen }) => isOpen())).toEqual([false, false]);
});
