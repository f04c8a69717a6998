import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, createRaster, type Raster } from '@backlot/kernels';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onnxOfCunet } from '../models/convert/cunet.ts';
import { openSession, type NamedSession } from '../models/session.ts';
import { cunetWeights } from '../models/testing/cunet-weights.ts';
import { doubleSize } from './double-size.ts';

/** Small enough for one tile, large enough for many. */
const WIDTH = 70;
const HEIGHT = 51;

let folder: string;
let session: NamedSession;
let evaluations = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'double-'));
  const path = join(folder, 'random.onnx');
  const random = createRandom(1);
  // Weights that neither fade nor grow on their way through, as those of a network before its training (He et al. 2015).
  await writeFile(
    path,
    onnxOfCunet(cunetWeights((_, count) => (random() - 0.5) * Math.sqrt(80 / Math.sqrt(count)) * 0.2)),
  );
  const opened = await openSession(path, { threads: 1 });
  session = {
    ...opened,
    evaluate: (inputs, names) => {
      evaluations++;
      return opened.evaluate(inputs, names);
    },
  };
});
afterAll(async () => {
  await session.close();
  await rm(folder, { recursive: true });
});

function noisy(): Raster {
  const random = createRandom(2);
  return createRaster(
    WIDTH,
    HEIGHT,
    Uint8ClampedArray.from({ length: WIDTH * HEIGHT * 4 }, () => random() * 256),
  );
}

test('tiles are what the whole picture is, in colours and alpha', async () => {
  const picture = noisy();

  const whole = await doubleSize(session, picture, { tilePx: 128 });
  const tiled = await doubleSize(session, picture, { tilePx: 16 });

  expect([whole.width, whole.height]).toEqual([140, 102]);
  expect(new Set(whole.data).size).toBeGreaterThan(50);
  let largest = 0;
  for (let i = 0; i < whole.data.length; i++) largest = Math.max(largest, Math.abs(whole.data[i] - tiled.data[i]));
  expect(largest).toBeLessThanOrEqual(1);
}, 20_000);

test('a picture of one colour keeps it without the network', async () => {
  const picture = createRaster(40, 33, new Uint8ClampedArray(40 * 33 * 4).fill(77));
  evaluations = 0;

  const { data } = await doubleSize(session, picture);

  expect([...new Set(data)]).toEqual([77]);
  expect(evaluations).toBe(0);
});

test('progress ends at one', async () => {
  const seen: number[] = [];

  await doubleSize(session, noisy(), { tilePx: 64, onProgress: (fraction) => seen.push(fraction) });

  expect(seen).toEqual([0.25, 0.5, 0.75, 1]);
}, 20_000);
