import { hash32, hashPoint } from './hash.ts';

/** What {@link worley} found; one object is made once and written over at every call. */
export interface WorleyCell {
  /** Distance to the nearest feature point, in cells. */
  nearest: number;
  /** Distance to the second nearest: `second - nearest` is 0 on the border between two cells. */
  second: number;
  /** Hash of the cell that owns the nearest point, 0..2^32-1. */
  id: number;
}

/** An empty {@link WorleyCell} to pass to {@link worley}. */
export function createWorleyCell(): WorleyCell {
  return { nearest: 0, second: 0, id: 0 };
}

/** Cellular noise (Worley, SIGGRAPH 1996) with one feature point in each unit cell; writes distances and owner into `cell`. */
export function worley(x: number, y: number, seed: number, cell: WorleyCell): void {
  const cellX = Math.floor(x);
  const cellY = Math.floor(y);
  let nearest = Infinity;
  let second = Infinity;
  let id = 0;
  for (let j = -1; j <= 1; j++) {
    for (let i = -1; i <= 1; i++) {
      const hash = hashPoint(cellX + i, cellY + j, seed);
      const dx = cellX + i + (hash & 0xffff) / 0x10000 - x;
      const dy = cellY + j + (hash >>> 16) / 0x10000 - y;
      const squared = dx * dx + dy * dy;
      if (squared < nearest) {
        second = nearest;
        nearest = squared;
        id = hash;
      } else if (squared < second) second = squared;
    }
  }
  cell.nearest = Math.sqrt(nearest);
  cell.second = Math.sqrt(second);
  // The point's place came from these bits: mix again so that the owner's properties do not depend on it.
  cell.id = hash32(id);
}
