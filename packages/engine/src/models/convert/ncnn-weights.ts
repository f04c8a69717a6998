/** Reads the weights of an ncnn network (`.bin`), layer by layer. Both methods throw `RangeError` past the end, `TypeError` on a storage that is not known. */
export interface NcnnWeights {
  /** The next block of weights: stored as halves or as floats, with a tag that says which. */
  readonly weights: (count: number) => Float32Array;
  /** The next plain floats: biases have no tag. */
  readonly floats: (count: number) => Float32Array;
  /** Bytes not read yet. */
  readonly left: () => number;
}

/** Tags of ncnn's `ModelBinFromDataReader`. */
const HALVES = 0x01306b47;
const FLOATS = 0;

/** Starts at the first layer. */
export function readNcnnWeights(bytes: Uint8Array): NcnnWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  const floats = (count: number) => {
    const out = Float32Array.from({ length: count }, (_, i) => view.getFloat32(offset + i * 4, true));
    offset += count * 4;
    return out;
  };
  return {
    floats,
    weights(count) {
      const tag = view.getUint32(offset, true);
      offset += 4;
      if (tag === FLOATS) return floats(count);
      if (tag !== HALVES) throw new TypeError(`weights of an unknown kind, tag 0x${tag.toString(16)}`);
      const out = Float32Array.from({ length: count }, (_, i) => halfToFloat(view.getUint16(offset + i * 2, true)));
      offset += Math.ceil(count / 2) * 4; // blocks are aligned to four bytes
      return out;
    },
    left: () => bytes.length - offset,
  };
}

/** IEEE 754 binary16. */
function halfToFloat(half: number): number {
  const sign = half >= 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
