import { PAGE_BYTES, type SharedWasmMemory } from '../../wasm/open-shared.ts';
import { BOARD_BYTES } from '../crew/board.ts';
import type { ArrayKind, FillMemory } from './fill-memory.ts';

/** Where the board lies; before it nothing does, so that a null pointer stays one. */
export const BOARD_ADDRESS = 1024;
const ALIGNMENT = 16;
/** Steps in SIMD may read so far beyond a plane. */
const SLACK_BYTES = 64;
const FIRST_FREE = BOARD_ADDRESS + Math.ceil(BOARD_BYTES / ALIGNMENT) * ALIGNMENT;

/** Planes one behind the other in a memory of WebAssembly, which grows as it is taken from. */
export function createWasmMemory(memory: SharedWasmMemory): FillMemory {
  let end = FIRST_FREE;
  /** Beyond it the memory is as it came: zero. */
  let used = FIRST_FREE;
  return {
    take<Values>(kind: ArrayKind<Values>, length: number): Values {
      const start = end;
      end = start + Math.ceil((length * kind.BYTES_PER_ELEMENT) / ALIGNMENT) * ALIGNMENT;
      const missing = end + SLACK_BYTES - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
      if (start < used) new Uint8Array(memory.buffer, start, Math.min(end, used) - start).fill(0);
      used = Math.max(used, end);
      return new kind(memory.buffer, start, length);
    },
    mark: () => end,
    release(mark) {
      end = mark;
    },
  };
}
