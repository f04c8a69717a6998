import type { Mask, Rect } from '@backlot/kernels';

/** What turns one state of a mask into the other, either way. */
export interface Difference {
  readonly rect: Rect;
  /** Pairs of runs over the rectangle, row by row: how many bytes (three bytes, least first), and what they differ by (exclusive or). */
  readonly runs: Uint8Array;
}

const RUN_BYTES = 4;
const MAX_RUN = 0xffffff;

/** How two masks of one size differ within a rectangle; undefined when they do not. */
export function differenceOf(one: Mask, other: Mask, rect: Rect): Difference | undefined {
  const runs = createBytes();
  let length = 0;
  let value = 0;
  let isSame = true;
  for (let y = rect.y; y < rect.y + rect.height; y++)
    for (let i = y * one.width + rect.x, end = i + rect.width; i < end; i++) {
      const differs = one.data[i]! ^ other.data[i]!;
      if (differs !== value || length === MAX_RUN) {
        runs.push(length, value);
        length = 0;
        value = differs;
        isSame = false;
      }
      length++;
    }
  runs.push(length, value);
  return isSame && value === 0 ? undefined : { rect, runs: runs.take() };
}

/** Turns a mask into the other state. */
export function applyDifference(mask: Mask, { rect, runs }: Difference): void {
  let column = 0;
  let row = rect.y * mask.width + rect.x;
  for (let at = 0; at < runs.length; at += RUN_BYTES) {
    let left = runs[at]! | (runs[at + 1]! << 8) | (runs[at + 2]! << 16);
    const value = runs[at + 3]!;
    while (left > 0) {
      const count = Math.min(left, rect.width - column);
      if (value !== 0) for (let i = row + column; i < row + column + count; i++) mask.data[i]! ^= value;
      left -= count;
      column += count;
      if (column === rect.width) {
        column = 0;
        row += mask.width;
      }
    }
  }
}

/** Bytes that grow. */
function createBytes() {
  let bytes = new Uint8Array(1024);
  let used = 0;
  return {
    push(length: number, value: number): void {
      if (used + RUN_BYTES > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      bytes[used++] = length & 0xff;
      bytes[used++] = (length >> 8) & 0xff;
      bytes[used++] = length >> 16;
      bytes[used++] = value;
    },
    take: (): Uint8Array => bytes.slice(0, used),
  };
}
