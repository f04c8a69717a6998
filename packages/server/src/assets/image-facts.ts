/** What the engine says of encoded bytes after looking at their header. */
export interface ImageFacts {
  /** Found in the bytes, never claimed: `image/png`, `image/jpeg`, `image/webp` … */
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Looks at encoded bytes, which errors call `field`: undefined if they are no picture that the engine reads; `asset.unreadable` if they are a broken or too large one. */
export type InspectImage = (bytes: Uint8Array, field: string) => Promise<ImageFacts | undefined>;
