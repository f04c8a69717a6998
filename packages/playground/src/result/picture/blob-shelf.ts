/** Keeps what was fetched last. */
export interface BlobShelf {
  /** The bytes of a key, fetched unless they lie here. */
  readonly get: (key: string) => Promise<Blob>;
}

interface Limits {
  readonly mostBytes: number;
  readonly mostFiles: number;
}

/** A shelf that holds the files that were asked for last, within limits; what failed is asked for again. */
export function createBlobShelf(
  fetchBlob: (key: string) => Promise<Blob>,
  { mostBytes, mostFiles }: Limits,
): BlobShelf {
  /** The oldest first. */
  const shelf = new Map<string, { readonly blob: Promise<Blob>; sizeBytes: number }>();
  const tidy = () => {
    let bytes = 0;
    for (const { sizeBytes } of shelf.values()) bytes += sizeBytes;
    for (const [key, { sizeBytes }] of shelf) {
      if ((bytes <= mostBytes && shelf.size <= mostFiles) || shelf.size === 1) return;
      shelf.delete(key);
      bytes -= sizeBytes;
    }
  };
  return {
    get: async (key) => {
      const held = shelf.get(key) ?? { blob: fetchBlob(key), sizeBytes: 0 };
      shelf.delete(key);
      shelf.set(key, held);
      try {
        const blob = await held.blob;
        held.sizeBytes = blob.size;
        tidy();
        return blob;
      } catch (error) {
        if (shelf.get(key) === held) shelf.delete(key);
        throw error;
      }
    },
  };
}
