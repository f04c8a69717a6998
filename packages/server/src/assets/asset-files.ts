import type { Readable } from 'node:stream';

/** Bytes that have arrived in full but have no key yet. */
export interface StagedFile {
  readonly sizeBytes: number;
  /** Hex digests of the bytes. */
  readonly sha256: string;
  readonly md5: string;
  readonly read: () => Promise<Uint8Array>;
  /**
   * Puts the file under a key so that a crash cannot take it back; false if the key is taken. Rejects with `model.unavailable` if the
   * store does not answer, after minutes and not seconds if the caller `isPatient`.
   */
  readonly commit: (key: string, options?: { readonly isPatient?: boolean }) => Promise<boolean>;
  /** Throws the bytes away; nothing happens after a commit. */
  readonly discard: () => Promise<void>;
}

/** A part of a file: its first and its last byte, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** A stored file being read. */
export interface OpenFile {
  /** Of the whole file, whatever part of it is read. */
  readonly sizeBytes: number;
  /** To be read to its end or destroyed. */
  readonly stream: Readable;
}

interface OpenOptions {
  /** Within the file; all of it by default. */
  readonly range?: ByteRange;
  /** Aborted when nobody wants the file any more. */
  readonly signal?: AbortSignal;
}

/**
 * Where files lie: a folder or a bucket. Keys are those of `assetKey`; any other text names no file. Whatever asks a store that does
 * not answer rejects with `model.unavailable`.
 */
export interface AssetFiles {
  /** Takes bytes in as they come. Rejects with `request.too-large` beyond `maxBytes`, keeping nothing. */
  readonly stage: (source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes: number) => Promise<StagedFile>;
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  readonly sizeOf: (key: string) => Promise<number | undefined>;
  readonly open: (key: string, options?: OpenOptions) => Promise<OpenFile | undefined>;
  /** Removes a file; nothing happens if there is none. */
  readonly remove: (key: string) => Promise<void>;
  /** Every file with the time of its last change. */
  readonly list: () => AsyncIterable<{ readonly key: string; readonly changedAt: Date }>;
  /** The time now by the clock that `list` goes by, which may be another machine's. */
  readonly clock: () => Promise<Date>;
  /** Removes what was staged here before a moment and never committed; resolves to how many. */
  readonly sweepStaged: (before: Date) => Promise<number>;
  /** Rejects unless files can be taken now. */
  readonly check: () => Promise<void>;
}
