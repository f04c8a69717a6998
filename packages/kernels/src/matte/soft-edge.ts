/** Slots that belong to a soft pixel, in this order: its own, those of its neighbours on the left, right, above and below (its own again at the border). */
export const AROUND = 5;

/** The soft pixels of a matte with their neighbours, numbered without gaps ("slots"), so that work on them needs no full-size planes. */
export interface SoftEdge {
  /** Pixel of each slot. */
  readonly pixels: Int32Array;
  /** {@link AROUND} slots for each soft pixel, soft pixels in reading order. */
  readonly around: Int32Array;
}

/** Collects the pixels whose alpha is more than `certain` away from 0 and from 1. About 2 ms a megapixel, and 20 ns a soft pixel. */
export function collectSoftEdge(alpha: Float32Array, width: number, height: number, certain: number): SoftEdge {
  let count = 0;
  for (let i = 0; i < alpha.length; i++) if (alpha[i]! > certain && alpha[i]! < 1 - certain) count++;
  const around = new Int32Array(count * AROUND);
  const pixels = new Int32Array(Math.min(alpha.length, count * AROUND));
  let slots = 0;
  // Slots of three rows, which take turns.
  let above = new Int32Array(width).fill(-1);
  let current = new Int32Array(width).fill(-1);
  let below = new Int32Array(width).fill(-1);
  const slotOf = (row: Int32Array, x: number, pixel: number): number => {
    if (row[x] === -1) {
      pixels[slots] = pixel;
      row[x] = slots++;
    }
    return row[x]!;
  };
  for (let y = 0, i = 0, o = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (!(alpha[i]! > certain && alpha[i]! < 1 - certain)) continue;
      const own = slotOf(current, x, i);
      around[o] = own;
      around[o + 1] = x > 0 ? slotOf(current, x - 1, i - 1) : own;
      around[o + 2] = x < width - 1 ? slotOf(current, x + 1, i + 1) : own;
      around[o + 3] = y > 0 ? slotOf(above, x, i - width) : own;
      around[o + 4] = y < height - 1 ? slotOf(below, x, i + width) : own;
      o += AROUND;
    }
    const free = above.fill(-1);
    above = current;
    current = below;
    below = free;
  }
  return { pixels: pixels.subarray(0, slots), around };
}
