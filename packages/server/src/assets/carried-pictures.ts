import type { AssetFiles, StagedFile } from './asset-files.ts';

/** Pictures that came with one request, each under a reference that stands for it in the request's fields: staged, and nobody's yet. */
export interface CarriedPictures {
  /** Takes bytes in as they come; resolves to their reference, which is the same for the same bytes. */
  readonly take: (source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<string>;
  /** What a reference stands for. It means nothing in any other request. */
  readonly find: (reference: string) => StagedFile | undefined;
  /** Throws away what was not stored. */
  readonly discard: () => Promise<void>;
}

/** The reference of the bytes with this SHA-256. */
export function carriedReference(sha256: string): string {
  return `carried:${sha256}`;
}

/** Begins with nothing. */
export function createCarriedPictures(stage: AssetFiles['stage'], maxBytes: number): CarriedPictures {
  const pictures = new Map<string, StagedFile>();
  return {
    take: async (source) => {
      const staged = await stage(source, maxBytes);
      const reference = carriedReference(staged.sha256);
      if (pictures.has(reference)) await staged.discard();
      else pictures.set(reference, staged);
      return reference;
    },
    find: (reference) => pictures.get(reference),
    discard: async () => {
      await Promise.all([...pictures.values()].map((staged) => staged.discard()));
    },
  };
}
