import { decodeBase64 } from './decode-base64.ts';

/** The little of WebAssembly that we use: the types of kernels are those of the language alone. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
  readonly validate: (bytes: Uint8Array) => boolean;
}

/** A linear memory: grows by pages, and its buffer is another one then. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** An opened module: its functions and its memory, which the caller lays out as it likes. */
export type Wasm<Functions> = Functions & { readonly memory: WasmMemory };

/**
 * Opens a module of `assembly/`, at the first call and once. Undefined where there is no WebAssembly with SIMD: every module has a
 * twin in TypeScript that gives the same bits, only slower.
 */
export function lazyWasm<Functions>(base64: string): () => Wasm<Functions> | undefined {
  let opened: Wasm<Functions> | undefined;
  let isTried = false;
  return () => {
    if (!isTried) {
      isTried = true;
      opened = openWasm(base64);
    }
    return opened;
  };
}

function openWasm<Functions>(base64: string): Wasm<Functions> | undefined {
  const api = (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly; // every host we know has it under this name
  const bytes = decodeBase64(base64);
  if (api?.validate(bytes) !== true) return undefined;
  return new api.Instance(new api.Module(bytes)).exports as Wasm<Functions>; // what assembly/ exports; the twins' tests hold it to that
}
