import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSession } from '../session.ts';
import { onnxOfCunet } from './cunet.ts';

/** Bytes of the weights that the ports of cunet carry. */
const WEIGHT_BYTES = 2_776_400;
const HALVES_TAG = 0x01306b47;

/** Weights and biases of each layer, in the order of the file. */
// prettier-ignore
const LAYERS = [
  [864, 32], [18_432, 64], [16_384, 64], [73_728, 128], [73_728, 64], [512, 8], [512, 64], 'transposed', [16_384, 64],
  [36_864, 64], 'transposed', [3072, 3], [864, 32], [18_432, 64], [16_384, 64], [36_864, 64], [73_728, 128], [2048, 16],
  [2048, 128], [65_536, 128], [294_912, 256], [294_912, 128], [2048, 16], [2048, 128], 'transposed', [65_536, 128],
  [73_728, 64], [36_864, 64], [512, 8], [512, 64], 'transposed', [16_384, 64], [36_864, 64], [1728, 3],
] as const;

/** Weights of the right length, all zero: halves with their tag, transposed convolutions as floats, as the real file has them. */
function zeroWeights(): Uint8Array {
  const bytes = new Uint8Array(WEIGHT_BYTES);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  let size = 2;
  for (const layer of LAYERS) {
    if (layer === 'transposed') {
      size = 4;
      continue;
    }
    view.setUint32(offset, size === 2 ? HALVES_TAG : 0, true);
    offset += 4 + layer[0] * size + layer[1] * 4;
    size = 2;
  }
  return bytes;
}

test('the network doubles what lies inside 18 px of context and tells the means it used', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cunet-'));
  const path = join(folder, 'cunet.onnx');
  await writeFile(path, onnxOfCunet(zeroWeights()));
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
  expect(() => onnxOfCunet(zeroWeights().subarray(0, -4))).toThrow(RangeError);
  expect(() => onnxOfCunet(new Uint8Array([...zeroWeights(), 0]))).toThrow('left over');
});
