import { decodeBase64 } from './decode-base64.ts';

/** A memory that several threads see. It grows, up to what it was made for; what was read of it before stays valid. */
export interface SharedWasmMemory {
  readonly buffer: ArrayBufferLike;
  readonly grow: (pages: number) => number;
}

/** A compiled module. Like its memory it can be sent to another thread. */
export type WasmModule = object;

/** The little of WebAssembly that we use: the types of kernels are those of the language alone. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (
    module: WasmModule,
    imports: { readonly env: { readonly memory: SharedWasmMemory } },
  ) => { readonly exports: object };
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: true;
  }) => SharedWasmMemory;
  readonly validate: (bytes: Uint8Array) => boolean;
}

export const PAGE_BYTES = 65_536;
/** All that 32 bits address. Memory that is not used costs addresses only. */
const MOST_PAGES = 65_536;

const found: unknown = Reflect.get(globalThis, 'WebAssembly');
const api = found as WebAssemblyApi | undefined; // every host we know has it under this name

/** Compiles a module of `assembly/` that works on a shared memory, at the first call and once. Undefined where there is no WebAssembly with SIMD and threads. */
export function lazyWasmModule(base64: string): () => WasmModule | undefined {
  let compiled: WasmModule | undefined;
  let isTried = false;
  return () => {
    if (!isTried) {
      isTried = true;
      const bytes = decodeBase64(base64);
      if (api?.validate(bytes) === true) compiled = new api.Module(bytes);
    }
    return compiled;
  };
}

/** An empty shared memory, or undefined where there is none to be had. */
export function createSharedMemory(): SharedWasmMemory | undefined {
  try {
    return api && new api.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
  } catch {
    return undefined; // a host that shares nothing, or a process that may not address so much
  }
}

/** The functions of a module over a memory. */
export function openOnMemory(module: WasmModule, memory: SharedWasmMemory): object {
  if (api === undefined) throw new Error('a module of WebAssembly came to where there is no WebAssembly');
  return new api.Instance(module, { env: { memory } }).exports;
}
