import { u2netp } from '../../models/u2netp.ts';
import type { Segmenter } from '../segment.ts';

interface Scene {
  /** Of the picture, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the disc, px of the picture; 0: nothing is seen. */
  readonly radiusPx: number;
}

/** A network that sees a disc in the middle of every picture. */
export function discSegmenter({ widthPx, heightPx, radiusPx }: Scene): Segmenter {
  const side = u2netp.sizePx;
  const data = Float32Array.from({ length: side * side }, (_, i) => {
    const x = ((i % side) + 0.5) / side - 0.5;
    const y = (Math.floor(i / side) + 0.5) / side - 0.5;
    return Math.hypot(x * widthPx, y * heightPx) < radiusPx ? 1 : 0;
  });
  return {
    model: u2netp,
    session: { inputs: [], outputs: [], close: async () => {}, run: async () => ({ data, dims: [1, 1, side, side] }) },
  };
}
