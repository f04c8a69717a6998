import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from '../session.ts';
import { cunetWeights } from '../testing/cunet-weights.ts';
import { onnxOfCunet } from './cunet.ts';

const ZEROES = cunetWeights(() => 0);

test('the network doubles what lies inside 18 px of context and tells the means it used', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cunet-'));
  const path = join(folder, 'cunet.onnx');
  await writeFile(path, onnxOfCunet(ZEROES));
  const session = await openSession(path, { threads: 1 });

  const { enlarged, means } = await session.evaluate(
    {
      picture: { data: new Float32Array(3 * 48 * 44), dims: [1, 3, 48, 44] },
      statistics: { data: new Float32Array(384), dims: [1, 384, 1, 1] },
      trust: { data: Float32Array.of(0), dims: [1] },
    },
    ['enlarged', 'means'],
  );

  expect(enlarged.dims).toEqual([1, 3, 24, 16]);
  expect(means.dims).toEqual([1, 384, 1, 1]);
  await session.close();
  await rm(folder, { recursive: true });
});

test('weights of another length are refused', () => {
  expect(() => onnxOfCunet(ZEROES.subarray(0, -4))).toThrow(RangeError);
  expect(() => onnxOfCunet(new Uint8Array([...ZEROES, 0]))).toThrow('left over');
});
