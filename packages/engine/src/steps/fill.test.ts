import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMask, createRaster, hashPoint, type Mask, type Raster } from '@backlot/kernels';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFillNetwork } from '../models/fill/open-fill-network.ts';
import type { FillNetwork } from '../models/fill/open-fill-network.ts';
import { FILL_COLOUR, FILL_NETWORKS } from '../models/testing/fill-networks.ts';
import { fill } from './fill.ts';

const [WIDTH, HEIGHT] = [90, 60];

let folder: string;
const networks: FillNetwork[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fill-'));
  for (const name of ['lama', 'migan'] as const) {
    const path = join(folder, `${name}.onnx`);
    await writeFile(path, FILL_NETWORKS[name]());
    networks.push(await openFillNetwork(path, { threads: 1 }));
  }
});
afterAll(async () => {
  await Promise.all(networks.map(async (network) => network.close()));
  await rm(folder, { recursive: true });
});

function picture(): Raster {
  const raster = createRaster(WIDTH, HEIGHT);
  raster.data.forEach((_, i) => (raster.data[i] = i % 4 === 3 ? 255 : (i * 31) % 256));
  return raster;
}

/** A hole from a column on, whole or half. */
function rightOf(column: number, value = 255): Mask {
  return createMask(
    WIDTH,
    HEIGHT,
    Uint8Array.from({ length: WIDTH * HEIGHT }, (_, p) => (p % WIDTH >= column ? value : 0)),
  );
}

const toolsOf = (network?: FillNetwork) => ({ fillNetwork: () => Promise.resolve(network) });

test('a large hole is made up by the network that there is; what stays is bit-identical', async () => {
  for (const network of networks) {
    const before = picture();

    const { raster, details, warnings } = await fill(before, rightOf(30), { seed: 1, tools: toolsOf(network) });

    expect(details).toMatchObject({ engine: 'network', network: network.name });
    expect(warnings.map(({ code }) => code)).toEqual(['fill-sources-short']);
    expect([...raster.data.subarray((WIDTH - 20) * 4, (WIDTH - 20) * 4 + 4)]).toEqual([...FILL_COLOUR, 255]);
    for (let p = 0; p < WIDTH * HEIGHT; p++)
      if (p % WIDTH < 30)
        expect(raster.data.subarray(p * 4, p * 4 + 4)).toEqual(before.data.subarray(p * 4, p * 4 + 4));
  }
});

test('a soft mask blends what the network made with what was there', async () => {
  const before = picture();
  const half = 51;

  const { raster } = await fill(before, rightOf(30, half), { seed: 1, tools: toolsOf(networks[0]) });

  const at = (20 * WIDTH + 70) * 4;
  FILL_COLOUR.forEach((colour, c) => {
    const was = before.data[at + c] ?? 0;
    expect(raster.data[at + c]).toBe(Math.round(was + (colour - was) * 0.2));
  });
});

test('a hole much larger than what the network sees gets its detail from the picture', async () => {
  const [width, height] = [800, 40];
  const grey = (level: number) => [level, level, level, 255];
  const before = createRaster(width, height);
  // Two kinds of grain, one about the colour that the network paints.
  for (let p = 0; p < width * height; p++)
    before.data.set(
      p % width < 150
        ? FILL_COLOUR.map((level) => level + (hashPoint(p, 0, 1) % 40) - 20).concat(255)
        : grey(200 + (hashPoint(p, 0, 2) % 40)),
      p * 4,
    );
  const mask = createMask(width, height);
  mask.data.forEach((_, p) => (mask.data[p] = p % width < 300 ? 0 : 255));

  const { raster, details } = await fill(before, mask, { seed: 1, tools: toolsOf(networks[0]) });

  expect(details).toMatchObject({ engine: 'hybrid', network: 'lama' });
  const blues = Array.from({ length: 40 }, (_, i) => raster.data[(20 * width + 700 + i) * 4 + 2] ?? 0);
  const reds = Array.from({ length: 40 }, (_, i) => raster.data[(20 * width + 700 + i) * 4] ?? 0);
  expect(Math.max(...reds)).toBeLessThan(120);
  expect(new Set(blues).size).toBeGreaterThan(8);
});

test('a small hole is filled by example, whatever network there is', async () => {
  const mask = createMask(WIDTH, HEIGHT);
  for (let y = 20; y < 30; y++) mask.data.fill(255, y * WIDTH + 20, y * WIDTH + 30);

  const { details } = await fill(picture(), mask, { seed: 1, tools: toolsOf(networks[0]) });

  expect(details).toMatchObject({ engine: 'exemplar' });
});

test('without a network a large hole is filled by example', async () => {
  const { details } = await fill(picture(), rightOf(30), { seed: 1, tools: toolsOf() });

  expect(details).toMatchObject({ engine: 'exemplar' });
});
