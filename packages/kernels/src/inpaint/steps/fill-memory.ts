/** A kind of typed array, e.g. `Float32Array`. */
export interface ArrayKind<Values> {
  new (length: number): Values;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Values;
  readonly BYTES_PER_ELEMENT: number;
}

/** Where a fill takes its planes from. */
export interface FillMemory {
  /** `length` zeros. They are the caller's until a mark from before is released. */
  readonly take: <Values>(kind: ArrayKind<Values>, length: number) => Values;
  /** Names what has been taken so far. */
  readonly mark: () => number;
  /** Gives back all that was taken since `mark`: nothing of it may be used any more. */
  readonly release: (mark: number) => void;
}

/** Typed arrays of their own; what is no longer used goes by itself. */
export const SCRIPT_MEMORY: FillMemory = {
  take: (kind, length) => new kind(length),
  mark: () => 0,
  release: () => {},
};
