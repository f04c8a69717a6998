import type { WasmMemory } from './open-wasm.ts';

const PAGE_BYTES = 65_536;
const ALIGNMENT = 16;
/** Modules have no data of their own; a null pointer should stay one. */
const START = 1024;

/** Byte offsets of areas of the given sizes, one behind the other, in a memory that is made large enough. */
export function layOut(memory: WasmMemory, ...byteLengths: readonly number[]): number[] {
  let end = START;
  const offsets = byteLengths.map((length) => {
    const offset = end;
    end = Math.ceil((end + length) / ALIGNMENT) * ALIGNMENT;
    return offset;
  });
  const missing = end - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
  return offsets;
}

/** Floats of the memory; valid until the memory is laid out anew. */
export function floatsAt(memory: WasmMemory, offset: number, length: number): Float32Array {
  return new Float32Array(memory.buffer, offset, length);
}
