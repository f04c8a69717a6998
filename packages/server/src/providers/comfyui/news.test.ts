import { startComfyUi, type ComfyUiServer } from '@backlot/fake-vendors';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { listenFor, type News } from './news.ts';
import { createProgress } from './progress.ts';
import type { Graph } from './template/template.ts';

const OWN_ID = '0b5cb6c0-0000-4000-8000-000000000001';
const OTHER_ID = '0b5cb6c0-0000-4000-8000-000000000002';
const GRAPH: Graph = {
  latent: { class_type: 'EmptyLatentImage', inputs: { width: 64, height: 64, batch_size: 1 } },
  checkpoint: { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'fake.safetensors' } },
  decode: { class_type: 'VAEDecode', inputs: { samples: ['latent', 0], vae: ['checkpoint', 2] } },
  save: { class_type: 'PreviewImage', inputs: { images: ['decode', 0] } },
};
const progress = createProgress(GRAPH);
let server: ComfyUiServer;
let news: News;

beforeAll(async () => {
  server = await startComfyUi();
});
beforeEach(async () => {
  server.reset();
  news = await listenFor(server.baseUrl, { clientId: OWN_ID, promptId: () => OWN_ID, progress });
});
afterEach(() => news.close());
afterAll(() => server.close());

async function queue(id: string): Promise<void> {
  const body = JSON.stringify({ prompt: GRAPH, prompt_id: id, client_id: OWN_ID });
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetch(`${server.baseUrl}/prompt`, { method: 'POST', headers, body });
  expect(status).toBe(200);
  await expect
    .poll(async () => Object.keys(await (await fetch(`${server.baseUrl}/history/${id}`)).json()))
    .toEqual([id]);
}

it('hears how far its prompt is and that it has ended', async () => {
  await queue(OWN_ID);

  await expect.poll(() => news.hasEnded()).toBe(true);
  expect([news.isLive(), progress.fraction()]).toEqual([true, expect.any(Number)]);
  expect(progress.fraction()).toBeGreaterThan(0);
});

it('takes the end of another prompt for nothing', async () => {
  await queue(OTHER_ID);
  await new Promise((resolve) => setTimeout(resolve, 30));

  expect([news.isLive(), news.hasEnded()]).toEqual([true, false]);
});
