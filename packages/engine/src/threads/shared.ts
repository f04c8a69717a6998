import { createLinearRaster, type LinearRaster } from '@backlot/kernels';

/** Floats that every thread sees: what rows are painted into. Zero at first. */
export function sharedFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}

/** The same in double precision. */
export function sharedDoubles(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

/** Integers that every thread sees. Zero at first. */
export function sharedIntegers(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

/** Bytes that every thread sees. Zero at first. */
export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

/** A picture that every thread sees, transparent black at first. */
export function createSharedRaster(width: number, height: number): LinearRaster {
  return createLinearRaster(width, height, sharedFloats(width * height * 4));
}

/** A copy of a picture that every thread sees. */
export function shareRaster({ width, height, data }: LinearRaster): LinearRaster {
  const copy = createSharedRaster(width, height);
  copy.data.set(data);
  return copy;
}

/** Throws when a typed array in `target` belongs to one thread alone: what other threads paint into it would be lost. */
export function assertShared(target: object): void {
  for (const [name, value] of Object.entries(target) as [string, unknown][])
    if (typeof value !== 'object' || value === null) continue;
    else if (!ArrayBuffer.isView(value)) assertShared(value);
    else if (!(value.buffer instanceof SharedArrayBuffer))
      throw new TypeError(`"${name}" of a target that is painted in bands is not shared: create it with shared.ts`);
}
