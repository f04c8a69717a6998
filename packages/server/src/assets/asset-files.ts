import type { Readable } from 'node:stream';

/** Bytes that have arrived in full but have no key yet. */
export interface StagedFile {
  readonly sizeBytes: number;
  /** Hex digests of the bytes. */
  readonly sha256: string;
  readonly md5: string;
  readonly read: () => Promise<Uint8Array>;
  /** Puts the file under a key so that a crash cannot take it back; false if the key is taken. */
  readonly commit: (key: string) => Promise<boolean>;
  /** Throws the bytes away; nothing happens after a commit. */
  readonly discard: () => Promise<void>;
}

/** A stored file being read. */
export interface OpenFile {
  readonly sizeBytes: number;
  readonly stream: Readable;
}

/** Where files lie: a folder or a bucket. Keys are those of `assetKey`; any other text names no file. */
export interface AssetFiles {
  /** Takes bytes in as they come. Rejects with `request.too-large` beyond `maxBytes`, keeping nothing. */
  readonly stage: (source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes: number) => Promise<StagedFile>;
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  readonly open: (key: string) => Promise<OpenFile | undefined>;
  /** Removes a file; nothing happens if there is none. */
  readonly remove: (key: string) => Promise<void>;
  /** Every file with the time of its last change. */
  readonly list: () => AsyncIterable<{ readonly key: string; readonly changedAt: Date }>;
  /** Removes what was staged before a moment and never committed; resolves to how many. */
  readonly sweepStaged: (before: Date) => Promise<number>;
}
