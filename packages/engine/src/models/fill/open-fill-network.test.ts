import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRaster } from '@backlot/kernels';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILL_COLOUR, FILL_NETWORKS } from '../testing/fill-networks.ts';
import { tinyNetwork } from '../testing/tiny-network.ts';
import type { FillModelName } from './fill-model.ts';
import { openFillNetwork } from './open-fill-network.ts';

const SIDE = 512;
const KNOWN = [10, 200, 90];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fill-network-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(bytes: Uint8Array, manifest?: string): Promise<string> {
  const path = join(await mkdtemp(join(folder, 'model-')), 'net.onnx');
  await writeFile(path, bytes);
  if (manifest !== undefined) await writeFile(`${path}.json`, manifest);
  return path;
}

function view() {
  const picture = createRaster(SIDE, SIDE);
  const hole = new Uint8Array(SIDE * SIDE);
  for (let p = 0; p < hole.length; p++) {
    picture.data.set([...KNOWN, 255], p * 4);
    hole[p] = Number(p % SIDE < 100);
  }
  return { picture, hole };
}

test.each<[FillModelName, string | undefined]>([
  ['lama', undefined],
  ['lama-stacked', undefined],
  ['migan', undefined],
  ['migan-generator', '{"model": "migan-generator"}'],
])('%s is recognised and told what is missing in its own terms', async (name, manifest) => {
  const network = await openFillNetwork(await file(FILL_NETWORKS[name](), manifest), { threads: 1 });

  const made = await network.imagine(view());

  expect(network.name).toBe(name);
  expect([made.width, made.height]).toEqual([SIDE, SIDE]);
  expect([...made.data.subarray(0, 4)]).toEqual([...FILL_COLOUR, 255]);
  expect([...made.data.subarray(SIDE * 4 - 4, SIDE * 4)]).toEqual([...KNOWN, 255]);
  await network.close();
});

test('what could be two networks needs a manifest, and says so', async () => {
  const bytes = FILL_NETWORKS['migan-generator']();

  await expect(openFillNetwork(await file(bytes), { threads: 1 })).rejects.toMatchObject({
    code: 'model.unavailable',
    message: expect.stringContaining('a manifest beside it must say which'),
  });
  await expect(openFillNetwork(await file(bytes, '{"model": "lama"}'), { threads: 1 })).rejects.toMatchObject({
    code: 'model.unavailable',
  });
});

test.each([
  ['another network', () => tinyNetwork('Neg', [1, 3, 320, 320]), undefined],
  ['no network', () => new TextEncoder().encode('<html>not found</html>'), undefined],
  ['a manifest that says nothing', FILL_NETWORKS.lama, 'lama'],
])('%s is a model that is not available', async (_, bytes, manifest) => {
  await expect(openFillNetwork(await file(bytes(), manifest), { threads: 1 })).rejects.toMatchObject({
    code: 'model.unavailable',
  });
});
