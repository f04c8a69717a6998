/** Weights and biases of each layer, in the order of the file. */
// prettier-ignore
const LAYERS = [
  [864, 32], [18_432, 64], [16_384, 64], [73_728, 128], [73_728, 64], [512, 8], [512, 64], 'transposed', [16_384, 64],
  [36_864, 64], 'transposed', [3072, 3], [864, 32], [18_432, 64], [16_384, 64], [36_864, 64], [73_728, 128], [2048, 16],
  [2048, 128], [65_536, 128], [294_912, 256], [294_912, 128], [2048, 16], [2048, 128], 'transposed', [65_536, 128],
  [73_728, 64], [36_864, 64], [512, 8], [512, 64], 'transposed', [16_384, 64], [36_864, 64], [1728, 3],
] as const;

/** Bytes of the weights that the ports of cunet carry. */
const TOTAL_BYTES = 2_776_400;
const HALVES_TAG = 0x01306b47;

/**
 * A file of weights as the package carries it, but with others: halves with their tag, transposed convolutions as floats. `weightOf`
 * gives each weight of a layer of `count`; biases are 0.
 */
export function cunetWeights(weightOf: (index: number, count: number) => number): Uint8Array {
  const bytes = new Uint8Array(TOTAL_BYTES);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  let size = 2;
  for (const layer of LAYERS) {
    if (layer === 'transposed') {
      size = 4;
      continue;
    }
    const [count, biases] = layer;
    view.setUint32(offset, size === 2 ? HALVES_TAG : 0, true);
    offset += 4;
    for (let i = 0; i < count; i++) {
      const weight = weightOf(i, count);
      if (size === 4) view.setFloat32(offset + i * 4, weight, true);
      else view.setUint16(offset + i * 2, halfOf(weight), true);
    }
    offset += count * size + biases * 4;
    size = 2;
  }
  return bytes;
}

/** The nearest half below in size, for normal numbers and 0. */
function halfOf(value: number): number {
  const size = Math.abs(value);
  if (size < 2 ** -14) return 0;
  const exponent = Math.floor(Math.log2(size));
  const fraction = Math.floor((size / 2 ** exponent - 1) * 1024);
  return (value < 0 ? 0x8000 : 0) | ((exponent + 15) << 10) | fraction;
}
