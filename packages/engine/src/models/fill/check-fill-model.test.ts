import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FILL_NETWORKS } from '../testing/fill-networks.ts';
import { tinyNetwork } from '../testing/tiny-network.ts';
import { checkFillModel } from './check-fill-model.ts';

let modelsDir: string;
beforeEach(async () => {
  modelsDir = await mkdtemp(join(tmpdir(), 'check-fill-'));
});
afterEach(() => rm(modelsDir, { recursive: true }));

test('a folder without a network that fills holes is fine, and so is one with one', async () => {
  await checkFillModel({ modelsDir });
  await writeFile(join(modelsDir, 'fill.onnx'), FILL_NETWORKS.migan());

  await checkFillModel({ modelsDir });
});

test('a file that is none of them is named, in the folder as by the setting', async () => {
  const other = join(modelsDir, 'other.onnx');
  await writeFile(join(modelsDir, 'fill.onnx'), tinyNetwork('Neg', [1, 3, 320, 320]));
  await writeFile(other, 'no network');

  await expect(checkFillModel({ modelsDir })).rejects.toMatchObject({
    code: 'model.unavailable',
    message: expect.stringMatching(/fill\.onnx does not work.*neither LaMa nor MI-GAN/),
  });
  await expect(checkFillModel({ modelsDir, fillModel: other })).rejects.toMatchObject({
    code: 'model.unavailable',
    message: expect.stringContaining('other.onnx'),
  });
});

test('a setting that names no file is told', async () => {
  await expect(checkFillModel({ modelsDir, fillModel: join(modelsDir, 'none.onnx') })).rejects.toMatchObject({
    code: 'model.unavailable',
  });
});
