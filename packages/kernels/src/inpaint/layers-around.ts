import type { Mask } from '../image/mask.ts';

/** Pixels around a mask (where it is 0), by how many steps (straight or diagonal) they are away from it. */
export interface LayersAround {
  /** Pixel indices, nearest first. */
  readonly order: Int32Array;
  /** Steps to the mask, 1 for its neighbours; 0 inside it and where it is further than `most`. */
  readonly steps: Uint8Array;
}

/** Finds the pixels up to `most` (at most 254) steps away from a mask. */
export function layersAround({ width, height, data }: Mask, most: number): LayersAround {
  const steps = new Uint8Array(width * height);
  const order: number[] = [];
  for (let i = 0; i < data.length; i++) if (data[i] > 0) visitAround(i, 1);
  for (let k = 0; k < order.length; k++) {
    const next = steps[order[k]] + 1;
    if (next <= most) visitAround(order[k], next);
  }
  return { order: Int32Array.from(order), steps };

  function visitAround(i: number, step: number): void {
    const x = i % width;
    for (let row = i - width; row <= i + width; row += width) {
      if (row < 0 || row >= data.length) continue;
      if (x > 0) visit(row - 1, step);
      visit(row, step);
      if (x < width - 1) visit(row + 1, step);
    }
  }

  function visit(i: number, step: number): void {
    if (data[i] > 0 || steps[i] > 0) return;
    steps[i] = step;
    order.push(i);
  }
}
